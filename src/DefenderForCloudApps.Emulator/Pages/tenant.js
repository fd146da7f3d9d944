// Keeps an open tenant page up to date. Without it the page is the same, as of when it was loaded.
"use strict";

const rows = document.getElementById("request-rows");
const live = document.getElementById("live");
const requests = new EventSource(`/_emulator/requests?after=${rows.dataset.last}`);

requests.onopen = () => { live.textContent = "Live: requests appear as they arrive."; };
requests.onerror = () => { live.textContent = "The emulator does not answer. Trying again."; };
requests.onmessage = (message) => {
  // The row is the emulator's own, with every text in it encoded.
  rows.insertAdjacentHTML("afterbegin", message.data);
  rows.firstElementChild.classList.add("new");
  while (rows.children.length > rows.dataset.most) {
    rows.lastElementChild.remove();
  }
};

// Codes change every thirty seconds.
setInterval(async () => {
  try {
    const codes = await (await fetch("/_emulator/codes")).json();
    for (const output of document.querySelectorAll("output[data-user]")) {
      output.textContent = codes[output.dataset.user] ?? output.textContent;
    }
  } catch {
    // The next round will tell.
  }
}, 5000);
