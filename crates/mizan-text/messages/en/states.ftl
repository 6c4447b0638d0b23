### Names of States: `name-country-<code>`, and `name-country-<code>-<name>` for one that a State had once.
### English has none: the facts name States in English.
