# The index, copies of the site as files, and the command that makes them.

# --- the index
index-page = Index
index-heading = Index
index-lead =
    { $count ->
        [one] One entry, by letter, by right and by kind.
       *[other] { $count } entries, by letter, by right and by kind.
    }
index-letters = A to Z
index-digits = 0–9 and signs
index-rights = By right
index-kinds = By kind
index-of-letter = Index: { $letter }
index-of-right = Index: { $right }
index-count =
    { $count ->
        [one] One entry.
       *[other] { $count } entries.
    }
index-right-in = The right itself, from promise to practice, in:
index-link = Index from A to Z

# --- what a copy leaves out
copy-page = Copies
copy-heading = What a copy leaves out
copy-lead = The site can be had as a folder of files that works without a server and without a network. What only a server can work out is not in it.
copy-left-out = Not in a copy
copy-day = Other days
copy-day-why = A copy is of one day. Pages of every other day, and what changed between two days, are worked out when somebody asks for them.
copy-country = Other countries
copy-country-why = A copy has the countries that it was made of. Of the others it names what the pages about instruments and sources show.
copy-language = Other languages
copy-language-why = A copy has the languages that it was made in.
copy-knowledge = What was known earlier
copy-knowledge-why = A copy has one edition: what was known when it was made.
copy-list = Lists narrowed twice
copy-list-why = A copy has each list whole and narrowed by one choice, not by several at once. Of what rests on a source it has the first page.
copy-form = Answers to forms
copy-form-why = A form needs a server that answers it. The index of a copy leads to everything in it; its search works where scripts are allowed.
copy-data = Other files
copy-data-why = A copy has the data of its tables and lists, each whole, as JSON, CSV and Markdown: a single record is a line of them, under its id. Spreadsheets, bibliographies and documents are made by the site and by the program; catalogue and feeds tell of the site itself.
copy-index = The index: everything, by letter, by right and by kind
copy-make = Make a copy
copy-make-how = The program writes it into a folder, of the countries, the languages and the day that it is given:
copy-make-command = mizan publish -o mizan --country PAK

# --- on the pages of a copy
copy-notice = Copy of { $day }, { $edition }.
copy-notice-why = What is not in it
copy-this = This copy is of { $day }, { $edition }. Countries: { $countries }. Languages: { $languages }.
copy-this-online = The site itself: { $address }
copy-no-form = This is a copy of { $day }; what the form of the site gives is not in it.
copy-no-day = This is a copy of { $day }; other days are not in it.
copy-search-script = The search on this page is a script in this folder: the only one. It sends nothing.
copy-search-ask = Write a word: what is found appears here. Every word must begin a word of a title.
copy-search-found = Entries found: { $count }
copy-search-first = Entries found: { $count }; the first { $shown } are shown.
copy-search-nothing = Nothing is found. Try fewer or shorter words, or the index.

# --- the command
cli-publishing = writing pages
cli-published =
    { $files ->
        [one] One file in `{ $folder }`
       *[other] { $files } files in `{ $folder }`
    }: { $written } written, { $kept } unchanged, { $removed } removed.
cli-publish-open = Open `{ $file }` in a browser.
cli-publish-taken = `{ $folder }` is not empty and was not written by `mizan publish`. Give a new folder, or one that it wrote.
cli-publish-manifest = `{ $file }` is not a manifest that this version of Mizan can read: { $why }. Give a new folder.
cli-publish-broken =
    { $count ->
        [one] One link leads to a page that the site does not have: { $links }
       *[other] { $count } links lead to pages that the site does not have, among them: { $links }
    }
cli-publish-interrupted = Interrupted. The same command goes on where it stopped.
cli-publish-nothing = No country has a dossier. Name one with `--country`.
