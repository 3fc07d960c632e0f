/** The outside world as one object, handed in at the top; tests build a fake one. */

export interface Question {
  readonly message: string
  /** What the keys do, in the user's language: `navigate`, `select`, `submit`, `all`, `invert`. */
  readonly keys?: Readonly<Record<string, string>>
}

/** What became of a row of the day's list. */
export type DayAnswer =
  | { readonly kind: 'open' }
  | { readonly kind: 'done'; readonly minutes?: number; readonly note?: string }
  /** So long, and open as before. */
  | { readonly kind: 'worked'; readonly minutes: number; readonly note?: string }
  | { readonly kind: 'skipped'; readonly because?: string }

export interface DayListTexts {
  /** What the keys do, on one line: in the list, and while something is typed. */
  readonly keys: string
  readonly typingKeys: string
  /** Before what is typed. */
  readonly typing: { readonly minutes: string; readonly worked: string; readonly note: string; readonly because: string }
  readonly badMinutes: string
  /** What stands in the place of the list when it is over. */
  readonly closed: (done: number, worked: number, skipped: number) => string
}

/** All that is open on a day, to be ticked row by row. */
export interface DayList {
  readonly message: string
  readonly rows: readonly { readonly title: string }[]
  /** A row as it stands with the answers so far, fitted to the terminal but for two columns. */
  readonly line: (row: number, answers: readonly DayAnswer[]) => string
  /** Rows that are shown at once. */
  readonly pageSize: number
  readonly texts: DayListTexts
  /** Whole minutes; undefined where the text is no length. */
  readonly minutesIn: (text: string) => number | undefined
}

/** What a command may ask on a terminal. A cancelled question throws `Cancelled`. */
export interface Ask {
  /** @param question `hint` shows the letters to answer with; y and n, c (có) and k (không) are understood */
  confirm(question: Question & { readonly initial: boolean; readonly hint: string }): Promise<boolean>
  input(question: Question & { readonly initial?: string; readonly check?: (text: string) => string | undefined }): Promise<string>
  /** @param question `initial` is what Enter alone takes, else the first */
  select<T>(question: Question & { readonly choices: readonly { readonly label: string; readonly value: T }[]; readonly initial?: T }): Promise<T>
  /** An answer for each row. */
  dayList(list: DayList): Promise<readonly DayAnswer[]>
}

/** How a program ended that had the terminal. */
export type Ended =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  /** It could not be started; the system's own code, `ENOENT`. */
  | { readonly kind: 'missing'; readonly reason: string }

/** What another program did and printed. */
export type Captured =
  | { readonly kind: 'exited'; readonly code: number; readonly out: string; readonly err: string }
  /** It could not be started; the system's own code, `ENOENT`. */
  | { readonly kind: 'missing'; readonly reason: string }
  /** By a signal, or because it took too long. */
  | { readonly kind: 'killed'; readonly signal: string }

export interface CaptureOptions {
  /** Its whole environment; without it that of this program. */
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds after which it is killed; 10,000 without it. */
  readonly timeout?: number
}

export interface Host {
  /** Absolute paths of node and of the file it was started with. */
  readonly node: string
  readonly program: string
  /** Arguments after the program's name. */
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The instant of the start, read once. */
  readonly now: Date
  /** The instant it is; only for what goes on in the foreground. */
  readonly instant: () => Date
  readonly platform: string
  readonly homeDirectory: string
  readonly workingDirectory: string
  /** The folder that holds package.json and roadmaps/. */
  readonly packageRoot: string
  readonly columns: number
  /** Lines that the terminal shows at once. */
  readonly rows: number
  /** 0 no colour, 1 sixteen, 2 two hundred and fifty-six, 3 all; of the terminal that stdout is, 0 when it is none. */
  readonly colorLevel: number
  readonly isInteractive: boolean
  readonly isTerminal: boolean
  /** Names the terminal, for the numbers of the list last shown in it. */
  readonly terminal: () => string
  /** IANA name of the system's zone. */
  readonly systemZone: () => string
  /** Minutes east of UTC at an instant, in an IANA zone or the system's. */
  readonly offsetAt: (instant: Date, zone: string | undefined) => number
  /** The instant of a local time `YYYY-MM-DDTHH:MM[:SS]` in an IANA zone or the system's; undefined when it is none. */
  readonly instantOf: (local: string, zone: string | undefined) => Date | undefined
  /** All of standard input. */
  readonly input: () => string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly ask: () => Promise<Ask>
  /** Waits so many milliseconds; false when it was interrupted (Ctrl-C, the terminal closed). */
  readonly wait: (milliseconds: number) => Promise<boolean>
  /** Gives the terminal to another program, without a shell, until it ends. */
  readonly spawn: (program: string, args: readonly string[]) => Promise<Ended>
  /** Runs another program behind the scenes, without a shell and with an empty standard input; never throws. Bytes that are no UTF-8 are not kept. */
  readonly capture: (program: string, args: readonly string[], options?: CaptureOptions) => Promise<Captured>
}
