/** What `remind doctor` says. */

export type RemindDoctorTexts = typeof doctor

const fixes: Readonly<Record<string, string>> = {
  zone: 'Write the lines anew from here: `roadmap remind install`. Or fix the zone: `roadmap config timeZone Asia/Ho_Chi_Minh`.',
  language: 'Fix the language: `roadmap config language en`.',
}

export const doctor = {
  names: { cron: 'cron', lines: 'Lines in the crontab', start: 'Started as cron starts it', zone: 'Time zone', language: 'Language', home: 'Journal', plan: 'Plan', desktop: 'Desktop notifications', webhook: 'Webhook', stdout: 'Standard output', last: 'Last reminder' },
  cron: { runs: 'running', stands: 'not running', unknown: 'this system starts it when it is needed', fix: 'Start it: `sudo systemctl enable --now cron` (`crond` on some systems, `sudo service cron start` without systemd).' },
  lines: {
    current: (count: number): string => `${count}, as they should be`,
    stale: 'not what would be written today: the program, node, the zone or the settings have changed, or somebody edited them',
    missing: 'none',
    install: (command: string): string => `Write them: \`${command}\`.`,
    quiet: (at: string, quiet: string): string => `${at} lies in the quiet hours ${quiet}: nothing is ever said then`,
    fixQuiet: 'Change one of the two: `roadmap remind install --at …` or `roadmap config remind.quiet …`.',
  },
  start: { runs: 'it runs', fails: (reason: string): string => `it fails: ${reason}`, noLine: 'there is no line to start', fix: 'Write the lines anew, with the paths as they are now: `roadmap remind install`.' },
  differs: (there: string, here: string): string => `${there} there, ${here} here`,
  fixes,
  plan: { none: 'none, so nothing is ever said', fix: 'Start one: `roadmap init`.' },
  stdout: { mailed: 'cron sends it as mail', lost: 'no program here sends mail, or the crontab has an empty MAILTO: reminders are lost', fix: 'Use another channel: `roadmap remind install --via desktop`.' },
  last: { failed: (day: string, channel: string, what: string): string => `${day}, ${channel}: ${what}` },
  ready: 'ready; to send one: roadmap remind test',
}
