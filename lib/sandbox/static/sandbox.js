// Everything works without this: it saves page loads, keeps pages current and copies text.
import "./clipboard.js";
import "./countdown.js";
import "./forms.js";
import "./live.js";
import "./menus.js";

document.documentElement.classList.add("js");
