"""deploy/: the shipped proxy before the shipped server, as they stand on a host, and what can be seen of them on the wire and on the disk."""
