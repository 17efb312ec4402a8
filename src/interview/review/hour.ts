import type { Agenda, AgendaGoal } from '../../app/mentoring/agenda.js';
import type { Day } from '../../domain/day.js';
import type { Mentorship } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import type { SelfRatingDue } from '../../domain/mentoring/self-rating-due.js';
import type { GoalTalk, SessionDraft } from '../../domain/mentoring/session-draft.js';
import { emptyTalk } from '../../domain/mentoring/session-draft.js';
import { sentence } from '../answering.js';
import type { DraftBox } from '../draft.js';
import type { Prompter } from '../prompter.js';
import { hourText } from './hour-draft.js';

/** What a session at the terminal needs from outside. */
export interface HourRoom {
  readonly ask: Prompter;
  readonly mentorship: Mentorship;
  readonly agenda: Agenda;
  /** Whose a goal of the mentorship is, also one that is not on the agenda; undefined for one that is not kept in it. */
  readonly ownerOf: (goal: number) => Side | undefined;
  readonly selfRatings: readonly SelfRatingDue[];
  /** What each side is called, harmless to a terminal. */
  readonly names: Readonly<Record<Side, string>>;
  /** How many minutes the session is to take. */
  readonly minutes: number;
  /** Seconds since this sitting began. */
  readonly seconds: () => number;
  readonly drafts: DraftBox;
  /** Reads a day, silently while a question is open, and once aloud when it was taken. */
  readonly dayQuietly: (text: string, what: string) => Day;
  readonly day: (text: string, what: string) => Day;
  readonly draw: HourPictures;
}

/** What is shown between the questions. */
export interface HourPictures {
  readonly agenda: () => string;
  /** Card, chart and findings of a goal, and why it is on the agenda. */
  readonly goal: (goal: AgendaGoal) => string;
  /** Both views of a goal side by side, the gap named. */
  readonly views: (talk: GoalTalk) => string;
  /** All that was said so far; private parts are not in it. */
  readonly session: (draft: SessionDraft) => string;
  readonly heading: (title: string, time: string) => string;
}

/** A session that goes on: what was said so far, and which question comes next. Every change is kept at once. */
export class Hour {
  readonly room: HourRoom;
  #said: SessionDraft;
  #at: string;
  readonly #before: number;
  #told = false;

  constructor(room: HourRoom, said: SessionDraft, at: string, before: number) {
    this.room = room;
    this.#said = said;
    this.#at = at;
    this.#before = before;
  }

  get said(): SessionDraft {
    return this.#said;
  }

  get at(): string {
    return this.#at;
  }

  /** Seconds that it took so far, without the time in between two sittings. */
  get seconds(): number {
    return this.#before + this.room.seconds();
  }

  get time(): string {
    return `${Math.floor(this.seconds / 60)} of ${this.room.minutes} minutes`;
  }

  name(side: Side): string {
    return this.room.names[side];
  }

  say(text: string): void {
    this.room.ask.say(text);
  }

  /** Takes an answer. */
  set(fields: Partial<SessionDraft>): void {
    this.#said = { ...this.#said, ...fields };
    this.keep();
  }

  talk(goal: number): GoalTalk {
    return this.#said.goals.find((one) => one.goal === goal) ?? emptyTalk(goal);
  }

  /** Takes what was said of a goal. */
  setTalk(goal: number, fields: Partial<GoalTalk>): void {
    const talk = { ...this.talk(goal), ...fields };
    const others = this.#said.goals.filter((one) => one.goal !== goal);
    const known = others.length < this.#said.goals.length;
    this.set({
      goals: known ? this.#said.goals.map((one) => (one.goal === goal ? talk : one)) : [...others, talk],
    });
  }

  /** Goes on to a question. */
  goTo(key: string): void {
    this.#at = key;
    this.keep();
  }

  /** Keeps all for later; that it fails is said once, and stops nobody. */
  keep(): void {
    try {
      this.room.drafts.save(hourText({ said: this.#said, at: this.#at, seconds: this.seconds }));
    } catch (error) {
      if (!this.#told) this.say(`What is said cannot be kept for later: ${sentence(error)}`);
      this.#told = true;
    }
  }
}

/** Where to go after a question: on, back, past the rest of its part, or past all of its group. */
export type Move = 'on' | 'back' | 'past-part' | 'past-group';

/** One question of the hour. */
export interface Step {
  /** Names it in the draft; it is the same whatever was answered before. */
  readonly key: string;
  /** What `>` skips. */
  readonly part: string;
  /** What belongs together, e.g. all parts of a goal. */
  readonly group: string;
  /** Said when the part begins. */
  readonly title: string;
  /** Said below the title. */
  readonly lead?: (hour: Hour) => string | undefined;
  /** What its group is about, where the title does not say it. */
  readonly about?: string;
  /** What the question is about, said once more when a session goes on with it. */
  readonly recall?: (hour: Hour) => string | undefined;
  readonly ask: (hour: Hour) => Promise<Move>;
}

/** Makes a question of a goal. */
export type MakeStep = (part: string, title: string, name: string, ask: Step['ask']) => Step;

/** A question of a part that is a group of its own. */
export function inPart(part: string, title: string, name: string, ask: Step['ask']): Step {
  return { key: `${part}/${name}`, part, group: part, title, ask };
}
