import { fold } from './fold.ts'
import type { Language } from './language.ts'

const arabic =
  'من إلى عن على في حتى منذ خلال بين قبل بعد عند لدى مع ضد دون حول نحو تحت فوق أمام خلف عبر ضمن بسبب بدون ' +
  'هذا هذه هذان هاتان هؤلاء ذلك تلك أولئك هنا هناك الذي التي الذين اللذان اللتان اللواتي ما ماذا متى أين كيف كم أي أية ' +
  'هو هي هم هن هما أنا نحن أنت أنتم له لها لهم لنا لي به بها بهم بنا فيه فيها فيهم منه منها منهم عنه عنها عنهم عليه عليها ' +
  'عليهم إليه إليها إليهم لديه لديها لديهم معه معها معهم بينهم بينها بينهما ' +
  'أن إن أنه أنها أنهم إنه إنها إنهم كأن لكن لكنه لكنها لعل ليت لأن لأنه لأنها إذ إذا إذن لو لولا كي لكي ثم أو أم بل لا لم لن ' +
  'ليس ليست ليسوا غير سوى إلا قد لقد سوف هل كلا نعم يا كان كانت كانوا يكون تكون سيكون ستكون أصبح أصبحت بات باتت ظل ' +
  'ما زال مازال كل كلها كله جميع بعض بعضها أيضا أيضاً فقط جدا مثل كما مما ممن بما فيما عما إما أما حيث حين حينما بينما عندما ' +
  'كلما مهما رغم بشأن وفق وفقا لدي أكثر أقل نفس ذات أحد إحدى آخر أخرى أول الآن'

const english =
  'a an the and or but nor so yet if then than as of at by for from in into on onto to with without about after before ' +
  'between against during over under through up down out off again i you he she it we they me him her us them my your ' +
  'his its our their mine yours hers ours theirs this that these those who whom whose which what when where why how is ' +
  'am are was were be been being has have had having do does did doing will would shall should can could may might must ' +
  'not no only own same such too very just also all any both each few more most other some there here once s t'

const folded = (words: string) => fold(words).split(' ')

const stopWords: Record<Language, Set<string>> = {
  // Waw and fa join a word without making another of it: «وفي», «فقد».
  ar: new Set(folded(arabic).flatMap((word) => [word, 'و' + word, 'ف' + word])),
  en: new Set(folded(english)),
}

/** Whether a folded word only holds a sentence together («من», “the”) and says nothing about what a text is about. */
export function isStopWord(word: string, language: Language): boolean {
  return stopWords[language].has(word)
}
