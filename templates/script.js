/* With a script, replies arrive without a new page: nothing enters the history, and what was typed leaves the page once it is sent.
   Without one, everything works by forms. Old engines: nothing here is newer than ES2015. Nothing is stored, measured or sent elsewhere. */
((page) => {
  const root = page.documentElement, failed = page.getElementById("failed");
  let pressed, busy, shifts = 0;

  const leave = (address) => {
    root.textContent = "";
    location.replace(address);
  };

  const partsOf = (from) => [...from.querySelectorAll("[data-part]")];

  const show = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html"), parts = partsOf(fresh);
    const heading = fresh.querySelector("#reply h1");
    heading.tabIndex = -1;
    partsOf(page).forEach((part, at) => {
      part.textContent = "";
      while (parts[at].firstChild) part.appendChild(parts[at].firstChild);
    });
    root.lang = fresh.documentElement.lang;
    page.dir = fresh.dir;
    page.title = fresh.title;
    heading.focus();
  };

  const wait = (now) => {
    busy = now;
    page.body.className = now ? "busy" : "";
    page.getElementById("reply").setAttribute("aria-busy", now);
  };

  addEventListener("click", (event) => {
    pressed = event.target.closest("a,button");
    if (pressed && pressed.className === "exit") {
      event.preventDefault();
      leave(pressed.href);
    }
  });

  addEventListener("keydown", (event) => {
    const exit = page.querySelector(".exit");
    shifts = event.key === "Shift" ? shifts + !event.repeat : 0;
    if (shifts > 2 && exit) leave(exit.href);
  });

  addEventListener("submit", (event) => {
    const form = event.target, typed = form.querySelector("textarea"), text = typed && typed.value;
    if (form.method !== "post") return;
    event.preventDefault();
    if (busy) return;
    const body = new URLSearchParams();
    [...form.elements].forEach((field) => {
      if (field.name && (field.type !== "submit" || field === pressed)) body.append(field.name, field.value);
    });
    if (typed) typed.value = "";
    failed.hidden = true;
    wait(true);
    Promise.race([
      fetch(form.action, { method: "POST", body }).then((response) => response.text()),
      new Promise((_, fail) => setTimeout(fail, 30000)),
    ]).then(show).catch(() => {
      if (typed) typed.value = text;
      failed.hidden = false;
    }).then(() => wait(false));
  });

  addEventListener("pageshow", (event) => event.persisted && leave(location.href.split("#")[0]));
})(document);
