import { wordSet } from './tokens.js';

/** Words that carry no meaning of their own. */
export const FUNCTION = wordSet(`
  a an the my our your their his her its this that these those and or but nor of to in on at for with by from as into
  than about over under up out off more most all any some each every both either neither i we you he she they it me us
  them him will shall would can could should may might must be am is are was were been being do does did have has had
  not no so if when while who which what where how why there here very also just only even too then 's own such
  i'm we're i'll we'll i'd we'd it's being within during through via using per at least minimum maximum least
  other another many much several various multiple few lot lots
`);

/** Nouns so broad that two readers picture two different things. */
export const BROAD = wordSet(`
  ability abilities skill skills skillset job jobs work career careers school college university thing things stuff
  performance quality productivity communication leadership knowledge experience experiences health fitness shape
  confidence relationship relationships success growth satisfaction awareness engagement efficiency effectiveness
  process processes service services culture teamwork result results impact grade grades money life lifestyle balance
  morale attitude motivation wellness wellbeing well-being being excellence collaboration innovation sustainability access
  opportunity opportunities outcome outcomes goal goals need needs future position market industry tech technology
  coding programming scholarships scholarship internships network networking presence reputation brand
  understanding mindset habit habits diet system systems environment community communities business businesses
  economy organization organisation team teams customer customers people person world student students employee
  employees patient patients staff user users client clients reach visibility value potential support training
  program programme programs programmes development management time stress weight sales revenue profit profits profitability
  traffic costs cost finances savings debt safety care achievement learning proficiency literacy progress happiness
  resilience equity inclusion diversity capability capabilities competence competency competencies capacity
  infrastructure operations workflow strategy strategies partnerships stakeholders attendance participation
  everything anything behavior behaviour behaviors activity activities exercise sleep food eating reading writing math science english
  speaking listening solution solutions product products project projects internship field area role offer
  vocabulary grammar marketing finance english spanish french german trust loyalty retention transparency accountability
  practices research techniques principles concepts methods methodologies approaches frameworks tools theories ideas
  habits practices tasks responsibilities deadlines expectations potential talent power energy peace climate change
`);

/** Adjectives and adverbs that praise instead of describing. */
export const BLURRED_ADJECTIVES = wordSet(`
  good better best great greater nice nicer strong stronger effective efficient successful healthy healthier fit fitter
  happy happier rich richer wealthy organized organised organize productive confident professional excellent
  exceptional outstanding amazing extraordinary world class leading leader premier top successful strong robust
  scalable predictable sustainable resilient positive meaningful significant quality high-quality high new fresh
  proper appropriate adequate sufficient relevant various different smart smarter real stable decent solid
  more less much well fast faster quicker easier stronger clean modern innovative inclusive equitable vibrant
  overall general famous popular social big bigger huge large larger deeper deep knowledgeable fluent
  independent responsible calm patient mindful active engaged motivated focused disciplined consistent
  awesome perfect fun healthy fantastic ideal valuable useful seamless cutting edge next level
`);

/** Amounts without a number. */
export const VAGUE_AMOUNTS = wordSet(
  'more less fewer some many much lots several enough plenty better significantly substantially considerably greatly dramatically somewhat slightly regularly often frequently occasionally sometimes rarely',
);

/** Roles one can hold: becoming one is a fact, done or not done. */
export const ROLES = wordSet(`
  nurse doctor developer engineer teacher manager lead analyst designer scientist officer director technician
  instructor coach trainer consultant accountant lawyer attorney paramedic pilot electrician plumber chef baker
  assistant supervisor captain partner owner founder author speaker professor lecturer researcher fellow member
  therapist pharmacist dentist surgeon midwife architect administrator coordinator specialist practitioner
  representative associate executive editor journalist writer translator interpreter librarian principal head
  president treasurer secretary volunteer mentor intern apprentice programmer tester master scrum physician
  psychologist counsellor counselor contributor maintainer reviewer citizen resident homeowner parent vegetarian
`);

/** Results that can be held up and shown: done or not done. */
export const DELIVERABLE = wordSet(`
  paper thesis dissertation report essay article book novel chapter blog post posts certificate certification degree
  diploma licence license course module exam test review assessment application app apps website site portfolio
  prototype mvp feature features release version product tool dashboard pipeline library api database model survey
  plan proposal budget presentation speech talk workshop webinar event conference campaign newsletter video podcast
  documentation document documents guide handbook manual policy protocol checklist template curriculum lesson
  project internship job position role offer promotion contract deal marathon race triathlon 5k 10k house home car
  garden shed kitchen fund account loan mortgage debt store shop company startup nonprofit organization organisation
  club group committee program programme referral migration redesign rewrite audit inspection trial study
  experiment grant patent manuscript poster dataset visualization visualizations interview interviews referrals
  resume cv profile profiles business branch office clinic centre center garage bike laptop phone bootcamp
  visa passport permit citizenship record album song painting film game page pages section story draft outline
  simulation lab server network suite test tests telescope commissioning term semester year initiative drive fundraiser
  accreditation credential software system framework module service roadmap partnership partnerships relationships
`);

/** Measures that look well and say little. */
export const VANITY = wordSet(
  'followers likes views pageviews impressions hits shares retweets downloads clicks subscribers visitors stars upvotes karma',
);

/** People and bodies other than the writer, as subjects of a goal. */
export const OTHERS = wordSet(`
  student students pupil pupils child children patient patients client clients resident residents customer customers
  user users employee employees staff member members teacher teachers participant participants team teams company
  department agency nurse nurses parent parents learner learners graders boss manager
`);

/** Whether a noun is too broad to picture: listed so, or an abstraction by its ending (`-ness`, `-ity`). */
export function isBroad(low: string): boolean {
  if (BROAD.has(low)) return true;
  return /(?:ness|ity|ship|ance|ence|ism|hood)$/.test(low) && !THINGS.has(low);
}

/** Things one can touch or date whose names end like abstractions. */
const THINGS = wordSet(`
  internship apprenticeship fellowship membership scholarship championship city facility university charity conference
  science licence insurance entrance sentence residence ambulance harness witness neighborhood neighbourhood fence
  audience evidence reference sequence appliance ship hood
`);
