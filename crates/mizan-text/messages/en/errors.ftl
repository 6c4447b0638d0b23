### Errors that people meet: what was asked, what there is, what to do.
