/** Written forms of units and currencies that only English text has, beside those of the shared tables. */

/** More forms of a unit, by its id. */
export const EXTRA_UNITS: Readonly<Record<string, readonly string[]>> = {
  kilogram: ["kilogramme", "kilogrammes"],
  microgram: ["microgramme", "microgrammes", "mcgs"],
  tonne: ["metric tonne", "metric tonnes"],
  pound: ["lbs."],
  decimetre: ["dm"],
  celsius: [
    "deg celsius",
    "deg c",
    "degrees c",
    "degree c",
    "° c",
    "° celsius",
    "celcius",
    "centigrade",
    "centigrate",
  ],
  fahrenheit: [
    "deg f",
    "degrees f",
    "degree f",
    "° f",
    "deg fahrenheit",
    "farenheit",
    "degrees farenheit",
    "degree farenheit",
  ],
  degree: ["deg"],
  "square-kilometre": ["square km", "square kms"],
  "square-metre": ["square m", "sq. m", "sq. meters", "sq. metres"],
  "square-foot": ["sq. ft"],
  "kilometre-per-hour": [
    "km/hr",
    "kmph",
    "kilometres an hour",
    "kilometers an hour",
    "km per hour",
    "km an hour",
  ],
  "mile-per-hour": ["miles an hour", "miles / hour"],
  "megabit-per-second": ["mbit/s", "mbps"],
  "oil-barrel": ["bbls"],
  person: [
    "viewers",
    "residents",
    "passengers",
    "detainees",
    "deaths",
    "personnel",
    "engineers",
    "attendees",
    "persons",
  ],
  share: ["ordinary shares", "common shares"],
  occurrence: ["time", "times"],
  day: ["calendar days", "trading days", "business days", "working days", "nights"],
};

/** Symbols that touch the digits, as they are written: 5m is metres, 5M a scale. */
export const UNIT_SYMBOLS: Readonly<Record<string, string>> = {
  m: "metre",
  g: "gram",
  t: "tonne",
  l: "litre",
  L: "litre",
  h: "hour",
  s: "second",
  W: "watt",
  A: "ampere",
  V: "volt",
};

/** Codes and symbols of currencies that stand before the number, not in the shared table. */
export const EXTRA_CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  CNY: ["RMB$", "R.M.B.", "RMB yuan", "元"],
  USD: ["USD$", "u.s $", "dollar", "U.S. $", "us dollar"],
  CAD: ["CAD$", "C $", "Can$"],
  AUD: ["AUD$"],
  NZD: ["NZD$"],
  MXN: ["MXN$", "Mex$", "Mex $"],
  HKD: ["HKD$"],
  INR: ["Rs"],
  CRC: ["₡"],
  GEL: ["₾"],
  LAK: ["₭"],
  LKR: ["ரூ"],
  FIM: ["finnish markka", "markka"],
  ESP: ["pesetas", "peseta"],
  NLG: ["dutch guilders", "guilders", "dutch guilder"],
  CHF: ["swiss francs"],
};

/** Codes that are English words or names in any other case. */
export const CASED_CURRENCIES: ReadonlySet<string> = new Set([
  "RM",
  "Rs",
  "Rs.",
  "Rp",
  "PEN",
  "COP",
  "TRY",
  "RON",
  "CUP",
  "SAR",
  "MOP",
  "ETH",
  "SDR",
  "NPR",
  "ALL",
  "ISK",
  "QAR",
  "BTC",
  "S/",
]);

/** Words for money that are commoner as other words: they need a number of some size (8 won the prize). */
export const DOUBTFUL_CURRENCIES: ReadonlySet<string> = new Set([
  "won",
  "marks",
  "ether",
  "sterling",
  "kip",
  "tether",
]);

/** `120 MEUR`, `MAUD 60`: a million and a code in one word. */
export const MILLION_CODES: Readonly<Record<string, string>> = {
  musd: "USD",
  meur: "EUR",
  mgbp: "GBP",
  maud: "AUD",
  msek: "SEK",
  mrmb: "CNY",
  mcny: "CNY",
};
