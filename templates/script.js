/* With a script, replies arrive without a new page: nothing enters the history, and what was typed leaves the page once it is sent.
   Without one, everything works by forms. Old engines: nothing here is newer than ES2015. Nothing is stored, measured or sent elsewhere. */
((page) => {
  let pressed, waiting, shifts = 0;

  const leave = (address) => {
    page.documentElement.textContent = "";
    location.replace(address);
  };

  const partsOf = (root) => [...root.querySelectorAll("[data-part]")];

  const show = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html"), parts = partsOf(fresh), root = page.documentElement;
    if (!parts[0]) throw 0;
    partsOf(page).forEach((part, at) => {
      part.textContent = "";
      while (parts[at].firstChild) part.appendChild(parts[at].firstChild);
    });
    root.lang = fresh.documentElement.lang;
    root.dir = fresh.documentElement.dir;
    page.title = fresh.title;
    const heading = page.querySelector("#reply h1");
    heading.tabIndex = -1;
    heading.focus();
  };

  const wait = (now) => {
    waiting = now;
    page.body.className = now ? "busy" : "";
    page.getElementById("reply").setAttribute("aria-busy", now);
  };

  page.addEventListener("click", (event) => {
    pressed = event.target.closest("a,button");
    if (pressed && pressed.className === "exit") {
      event.preventDefault();
      leave(pressed.href);
    }
  });

  page.addEventListener("keydown", (event) => {
    const exit = page.querySelector(".exit");
    shifts = event.key === "Shift" ? shifts + !event.repeat : 0;
    if (shifts > 2 && exit) leave(exit.href);
  });

  page.addEventListener("submit", (event) => {
    const form = event.target, typed = form.querySelector("textarea"), text = typed && typed.value;
    if (form.method !== "post") return;
    const fields = [...form.elements].filter((field) => field.name && (field.type !== "submit" || field === pressed));
    const body = new URLSearchParams(fields.map((field) => [field.name, field.value]));
    event.preventDefault();
    if (waiting) return;
    if (typed) typed.value = "";
    wait(true);
    Promise.race([
      fetch(form.action, { method: "POST", body }).then((response) => response.text()),
      new Promise((_, fail) => setTimeout(fail, 30000)),
    ]).then(show).catch(() => {
      if (typed) typed.value = text;
      page.getElementById("failed").hidden = false;
    }).then(() => wait(false));
  });

  addEventListener("pageshow", (event) => event.persisted && leave(location.href));
})(document);
