{
  const form = document.getElementById("filter");
  const body = document.getElementById("articles");
  if (form && body) {
    const field = id => document.getElementById(id);
    const FIELDS = ["find", "show", "piece", "rule", "folder", "sort"].filter(id => field(id));
    const rows = [...body.rows].map((row, order) => {
      const [link, path] = row.cells[0].children;
      return { row, order, title: link.textContent, path: path.textContent,
        text: (link.textContent + " " + path.textContent).toLowerCase() };
    });
    /* Everything but the text is read from the page when it is first asked for. */
    const folder = item => item.folder ??= item.path.includes("/") ? item.path.slice(0, item.path.lastIndexOf("/")) || "." : ".";
    const rules = item => item.rules ??= new Set(item.row.dataset.rules.split(" "));
    const number = (item, cell) => Number(item.row.cells[cell]?.textContent) || 0;
    const met = (item, column) => !item.row.cells[5 + column]?.querySelector(".missing, .incomplete");
    const unmet = item => item.unmet ??= item.row.querySelectorAll(".missing, .incomplete").length;
    const compared = { title: item => item.title, path: item => item.path, "-errors": item => -number(item, 2),
      "-warnings": item => -number(item, 3), "-infos": item => -number(item, 4), "-missing": item => -unmet(item) };
    let sorted = "";
    const sort = by => {
      if (by === sorted) { return; }
      sorted = by;
      const key = compared[by];
      const keyed = rows.map(item => [key ? key(item) : item.order, item]);
      keyed.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1].order - b[1].order));
      /* Emptied first: rows moved one by one from where they stand cost the square of their number. */
      body.replaceChildren();
      body.append(...keyed.map(pair => pair[1].row));
    };
    const apply = () => {
      const words = field("find").value.toLowerCase().split(/\s+/).filter(Boolean);
      const show = field("show").value;
      const column = field("piece").selectedOptions[0].dataset.column;
      const rule = field("rule") ? field("rule").selectedIndex - 1 : -1;
      const place = field("folder")?.value;
      let count = 0;
      for (const item of rows) {
        const fits = (!show || item.row.dataset.verdict === show) && words.every(word => item.text.includes(word))
            && (!place || folder(item) === place) && (rule < 0 || rules(item).has(String(rule)))
            && (column === undefined || !met(item, Number(column)));
        if (item.row.hidden === fits) { item.row.hidden = !fits; }
        count += fits ? 1 : 0;
      }
      sort(field("sort").value);
      const grouped = value => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
      field("shown").textContent = count === rows.length ? grouped(count) + " articles" : grouped(count) + " of " + grouped(rows.length) + " articles";
      field("nothing").hidden = count > 0;
    };
    const write = () => {
      const state = new URLSearchParams();
      for (const id of FIELDS) { if (field(id).value) { state.set(id, field(id).value); } }
      history.replaceState(null, "", state.size ? "#" + state : location.pathname + location.search);
    };
    const read = () => {
      if (location.hash && !location.hash.includes("=")) { return false; }
      const state = new URLSearchParams(location.hash.slice(1));
      for (const id of FIELDS) {
        field(id).value = state.get(id) || "";
        if (field(id).selectedIndex === -1) { field(id).value = ""; }
      }
      apply();
      return location.hash.length > 1;
    };
    const filterBy = (id, value) => {
      field(id).value = value;
      write();
      apply();
      field("matrix").scrollIntoView();
      field(id).focus({ preventScroll: true });
    };
    /* The counts in charts and tables become filters. */
    const linked = (cell, id, value, label) => {
      const link = document.createElement("a");
      link.href = "#" + new URLSearchParams([[id, value]]);
      link.append(...cell.childNodes);
      link.setAttribute("aria-label", label);
      link.addEventListener("click", event => { event.preventDefault(); filterBy(id, value); });
      cell.append(link);
    };
    for (const option of field("show").options) {
      const count = document.querySelector(".key ." + (option.value || "none") + " dd");
      if (count) { linked(count, "show", option.value, count.textContent + " " + option.text.replace(/ \(.*/, "") + ": show these articles"); }
    }
    for (const cell of document.querySelectorAll("td[data-rule]")) {
      const name = field("rule").options[Number(cell.dataset.rule) + 1].value;
      linked(cell, "rule", name, cell.textContent + " articles with " + name);
    }
    for (const cell of document.querySelectorAll("th[data-folder]")) {
      linked(cell, "folder", cell.dataset.folder, cell.dataset.folder + ": show its articles");
    }
    form.addEventListener("input", () => { write(); apply(); });
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", event => {
      event.preventDefault();
      for (const id of FIELDS) { field(id).value = ""; }
      write();
      apply();
    });
    addEventListener("hashchange", () => { if (read()) { field("matrix").scrollIntoView(); } });
    form.hidden = false;
    read();
  }
}
