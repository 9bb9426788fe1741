/** Words before `one` that make it a pronoun (the one, which one, a better one). */
export const BEFORE_PRONOUN: ReadonlySet<string> = new Set(
  "the this that these those which each every any another other next last previous prior first second third fourth fifth sixth final some no new old same right wrong big bigger small smaller good better best bad worse worst large larger important only current latter former my your our his her their whichever whatever such former easier harder interesting difficult easy long short key main biggest".split(
    " ",
  ),
);

/** Words behind `one` that make it a pronoun (one can see, one of which). */
export const AFTER_PRONOUN: ReadonlySet<string> = new Set(
  "of is was are were has had can could may might must should would will shall cannot does doesn needs wants thinks who whom whose that which 's ’ for here there being we you i they he she it".split(
    " ",
  ),
);
