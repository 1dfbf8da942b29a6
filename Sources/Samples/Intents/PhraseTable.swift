internal import Vocabulary

/// The phrases of the invented school's settings, a row for each category.
enum PhraseTable {
  struct Row {
    let category: String
    let title: String
    let severity: Severity
    let phrases: [String]
    var except: [String] = []
  }

  static let rows = [
    Row(
      category: "self-harm", title: "Self-harm, suicide and eating disorders", severity: .urgent,
      phrases: [
        "i want to die", "hide self harm", "no reason to live", "kill myself", "commit suicide",
        "suicidal thoughts",
      ],
      except: [
        "kill myself laughing", "romeo and juliet commit suicide", "lady macbeth commit suicide",
      ]),
    Row(
      category: "abuse-grooming", title: "Abuse, grooming and exploitation", severity: .urgent,
      phrases: ["someone has my nudes", "my stepdad hits me", "how to run away from home"]),
    Row(
      category: "extremism", title: "Extremism and radicalisation", severity: .urgent,
      phrases: ["join a neo nazi group", "white power music"]),
    Row(
      category: "weapons-violence", title: "Weapons and violence", severity: .high,
      phrases: ["buy zombie knife", "how to beat someone up"]),
    Row(
      category: "sexual", title: "Sexual content other than pornography", severity: .medium,
      phrases: ["leaked nudes", "rule 34"]),
    Row(
      category: "drugs", title: "Drugs and substance misuse", severity: .high,
      phrases: ["thc vape near me", "buy ketamine"]),
    Row(
      category: "proxy-bypass", title: "Getting round the filter", severity: .medium,
      phrases: ["bypass school filter", "unblock discord at school", "croxyproxy"]),
    Row(
      category: "gambling", title: "Gambling", severity: .medium,
      phrases: ["free bet code", "roblox gambling sites"]),
    Row(
      category: "piracy", title: "Piracy and copyright", severity: .low,
      phrases: ["cracked games download", "soap2day"]),
  ]
}
