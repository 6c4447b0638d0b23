### Names of records that go before the records' own: `name-<kind>-<id>` for what all countries share,
### `name-<kind>-<country>-<id>` for a country's own, `…-long` for the full title of a treaty.
### English has none: the facts are in English.
