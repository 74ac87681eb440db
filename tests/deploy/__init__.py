"""deploy/: the shipped proxy before the shipped server, as on a host: what they let through, what they show, what they leave behind."""
