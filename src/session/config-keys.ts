/** The keys of config.yaml that hold one value, dotted below the top. */
export const CONFIG_KEYS: readonly string[] = [
  'language',
  'dayStart',
  'timeZone',
  'studyDays',
  'slack',
  'catchUp',
  'holidays',
  'reviews.minutes',
  'reviews.retention',
  'remind.quiet',
  'remind.via',
  'remind.webhook.url',
  'remind.webhook.format',
  'color',
]
