### Sentences of the assessment: the keys that the engine emits (`rule-*`, `finding-*`, `reason-*`,
### `help-*`, `basis-*`, `remark-*`, `notice-*`), with the variables that it gives.
### Beside a variable $x there are $x-count for records, $x-key for a key, $x-id for one record,
### $x-low and $x-high for a level.
