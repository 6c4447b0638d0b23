/* The search of a copy of Mizan: over the index that stands in the file beside this one. Without it the
   index pages have the same entries. Sends nothing, keeps nothing, writes text only. */
"use strict";
(function () {
  var index = window.MIZAN_INDEX;
  var place = document.getElementById("found");
  var field = document.getElementById("words");
  var choice = document.getElementById("in");
  if (!index || !place || !field) return;
  var MOST = 100;

  /* Letters as a reader may write them: no marks, the Arabic letters for their Urdu kin. */
  function fold(text) {
    return text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]/g, "")
      .replace(/[\u064a\u0649]/g, "\u06cc")
      .replace(/\u0643/g, "\u06a9")
      .replace(/[\u0629\u0647\u06be\u06c0-\u06c3\u06d5]/g, "\u06c1");
  }
  function words(text) {
    return fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }
  /* Whether a word begins with another, but for one letter too many, too few, other or swapped. */
  function nearly(word, start) {
    if (word.startsWith(start)) return true;
    if (start.length < 4) return false;
    for (var at = 0; at < start.length && word[at] === start[at]; at++);
    var rest = start.slice(at);
    return (
      word.slice(at + 1).startsWith(rest.slice(1)) ||
      word.slice(at + 1).startsWith(rest) ||
      word.slice(at).startsWith(rest.slice(1)) ||
      (rest.length > 1 && word.slice(at).startsWith(rest[1] + rest[0] + rest.slice(2)))
    );
  }
  function begins(word, start) {
    return word.startsWith(start);
  }

  var entries = index.entries.map(function (entry) {
    var title = words(entry[0]);
    var country = index.countries[entry[2]];
    var all = title.concat(words(index.whats[entry[1]]), country ? words(country[1]) : []);
    return { title: entry[0], what: index.whats[entry[1]], country: country, href: entry[3], own: title, all: all };
  });

  function matches(asked, fits) {
    var found = [];
    entries.forEach(function (entry, order) {
      if (choice && choice.value && entry.country && entry.country[0] !== choice.value) return;
      var fit = asked.every(function (start) {
        return entry.all.some(function (word) {
          return fits(word, start);
        });
      });
      if (!fit) return;
      var whole = asked.filter(function (start) {
        return entry.own.indexOf(start) >= 0;
      }).length;
      var first = entry.own.length > 0 && fits(entry.own[0], asked[0]) ? 1 : 0;
      found.push({ entry: entry, rank: whole * 2 + first, order: order });
    });
    return found.sort(function (a, b) {
      return b.rank - a.rank || a.entry.own.length - b.entry.own.length || a.order - b.order;
    });
  }

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    return parent.appendChild(element);
  }
  function show() {
    var asked = words(field.value);
    place.textContent = "";
    if (asked.length === 0) {
      add(place, "p", index.words.ask);
      return;
    }
    var found = matches(asked, begins);
    if (found.length === 0) found = matches(asked, nearly);
    if (found.length === 0) {
      add(place, "p", index.words.nothing);
      return;
    }
    var shown = found.slice(0, MOST);
    var said = found.length > MOST ? index.words.first : index.words.found;
    add(place, "p", said.replace("\ue000", found.length).replace("\ue001", shown.length));
    var list = add(place, "ul", "");
    list.className = "plain";
    shown.forEach(function (one) {
      var item = add(list, "li", "");
      var link = add(item, "a", one.entry.title);
      link.setAttribute("href", "../" + one.entry.href + ".html");
      item.appendChild(document.createTextNode(" "));
      var about = one.entry.country ? one.entry.what + " · " + one.entry.country[1] : one.entry.what;
      add(item, "span", about).className = "mut sm";
    });
  }

  var asked = new URLSearchParams(location.search);
  if (asked.get("q")) field.value = asked.get("q");
  if (choice && asked.get("country")) choice.value = asked.get("country");
  field.addEventListener("input", show);
  if (choice) choice.addEventListener("change", show);
  show();
})();
