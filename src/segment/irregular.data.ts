/** English words whose base form no rule finds: `base: its other forms`. */
const TABLE = `
be: am is are was were been being
have: has had
do: does did done
go: goes went gone
say: said
make: made
get: got gotten
see: saw seen
take: took taken
come: came
know: knew known
think: thought
give: gave given
find: found
tell: told
become: became
leave: left
feel: felt
bring: brought
begin: began begun
keep: kept
hold: held
write: wrote written
stand: stood
hear: heard
mean: meant
meet: met
run: ran
pay: paid
sit: sat
speak: spoke spoken
lie: lay lain lying
lead: led
grow: grew grown
lose: lost
fall: fell fallen
send: sent
build: built
understand: understood
draw: drew drawn
break: broke broken
spend: spent
rise: rose risen
drive: drove driven
buy: bought
wear: wore worn
choose: chose chosen
sell: sold
win: won
catch: caught
teach: taught
fight: fought
seek: sought
deal: dealt
lay: laid
eat: ate eaten
sing: sang sung
sink: sank sunk
shrink: shrank shrunk shrunken
swim: swam swum
ring: rang rung
drink: drank drunk
throw: threw thrown
fly: flew flown
blow: blew blown
withdraw: withdrew withdrawn
overtake: overtook overtaken
undertake: undertook undertaken
oversee: oversaw overseen
outgrow: outgrew outgrown
undergo: underwent undergone
forgo: forwent forgone
foresee: foresaw foreseen
forget: forgot forgotten
forgive: forgave forgiven
freeze: froze frozen
steal: stole stolen
wake: woke woken
shake: shook shaken
mistake: mistook mistaken
hide: hid hidden
ride: rode ridden
bite: bit bitten
strike: struck stricken
swing: swung
stick: stuck
dig: dug
hang: hung
feed: fed
bleed: bled
breed: bred
flee: fled
sleep: slept
sweep: swept
weep: wept
creep: crept
lend: lent
bend: bent
rebuild: rebuilt
resell: resold
retell: retold
offset: offsetting
shoot: shot
shine: shone
slide: slid
sweat: sweated
bind: bound
wind: wound
grind: ground
light: lit
tear: tore torn
bear: bore borne
swear: swore sworn
arise: arose arisen
awake: awoke awoken
show: shown
prove: proven
die: dying died dies
tie: tying tied ties
movie: movies
cookie: cookies
calorie: calories
cache: caches
niche: niches
shoe: shoes
toe: toes
bus: buses
gas: gases
lens: lenses
virus: viruses
bonus: bonuses
status: statuses
focus: focuses focused focusing focussed
campus: campuses
census: censuses
surplus: surpluses
quiz: quizzes
hit: hitting
fuel: fuelled fuelling
dial: dialled dialling
equal: equalled equalling
good: better best
bad: worse worst
far: further farther furthest
man: men
woman: women
child: children
person: people
foot: feet
tooth: teeth
mouse: mice
analysis: analyses
basis: bases
crisis: crises
thesis: theses
hypothesis: hypotheses
diagnosis: diagnoses
criterion: criteria
phenomenon: phenomena
datum: data
medium: media
index: indices
matrix: matrices
appendix: appendices
shelf: shelves
half: halves
life: lives
wife: wives
knife: knives
self: selves
leaf: leaves
loaf: loaves
thief: thieves
wolf: wolves
calf: calves
i: me my mine
he: him his
she: her hers
we: our ours
they: them their theirs
you: your yours
it: its
who: whom whose
this: these
that: those
a: an
will: won't 'll
not: n't
can: can't cannot
shall: shan't
`;

/** Words that only look inflected: business has no busines. */
const UNCHANGED = `
business always across news series species means process access address success loss gross less unless us class glass
mass pass press stress progress congress express this thus plus minus bonus status focus campus virus census consensus
surplus apparatus analysis basis crisis gas bus bias canvas atlas chaos ethos lens perhaps besides sometimes towards
afterwards overseas headquarters physics economics politics logistics mathematics electronics analytics statistics
robotics dynamics ethics metrics photonics genomics need feed seed speed indeed exceed proceed
succeed breed bleed red bed shed sped led fed wed hundred sacred naked kindred during king ring thing bring spring
string wing sing morning evening nothing something anything everything ceiling pudding beijing nanjing chongqing sibling
sterling interesting
`;

/** Bases that end in a doubled consonant of their own: install has no instal. One syllable in -ll and all in -ss, -ff, -zz are known. */
const DOUBLED = `
install uninstall reinstall recall fulfill distill enroll instill forestall scroll unroll overall befall
add odd egg err inn ebb boycott purr watt
`;

export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [base = "", forms = ""] = line.split(": ");
      return forms.split(" ").map((form) => [form, base] as const);
    }),
);

export const REGULAR_LOOKALIKES: ReadonlySet<string> = new Set(UNCHANGED.trim().split(/\s+/));

export const DOUBLED_BASES: ReadonlySet<string> = new Set(DOUBLED.trim().split(/\s+/));
