### The method page and `mizan method`.
