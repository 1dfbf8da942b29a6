import CivilTime
import TestSupport
import Vocabulary

/// A random log of questions and answers, and the visits that it must give by the words of
/// `JoinRule`, found the slow way: line by line, over all open questions.
struct QuestionLog {
  /// What a line does.
  private enum Step {
    case question(client: String, type: String)
    case passedOn
    case alias
    case answer(type: String?, action: String, code: String, rule: String)
  }

  private struct Question {
    var visit: ReadLog.Visit
    var written: String
    var name: String
    var key: String
    var client: String
    var type: String
    var isPassedOn = false
    var isOpen = true
  }

  /// The lines.
  private(set) var text = ""
  /// The visits, sorted by the place of their lines.
  private(set) var visits: [ReadLog.Visit] = []

  private var questions: [Question] = []
  private var aliased: Int?
  private var isAfterAlias = false
  private var seconds = 36_000
  private let dayStart: Int64
  private let questionsKept: Int

  /// Writes a log of about `lines` lines of 18 June 2026 in London.
  init(lines: Int, questionsKept: Int, random: inout SeededRandom) {
    self.questionsKept = questionsKept
    // Midnight in summer time.
    dayStart = Int64(Day(year: 2026, month: 6, day: 18).number) * 86_400_000 - 3_600_000
    for serial in 0..<lines {
      seconds += [0, 0, 0, 0, 0, 0, 1, 1, 2, 12, -3, -14].randomElement(using: &random) ?? 0
      addLine(serial: serial, random: &random)
    }
    for place in questions.indices where questions[place].isOpen { close(place, by: nil) }
    visits.sort()
  }

  private mutating func addLine(serial: Int, random: inout SeededRandom) {
    var name = ["a", "b", "c", "d"].randomElement(using: &random) ?? "a"
    name += Bool.random(using: &random) ? ".example.org" : ".Example.ORG"
    let isKeyed = Int.random(in: 0..<4, using: &random) == 0
    let isQuestion = Int.random(in: 0..<5, using: &random) < 2
    var key = ""
    if isKeyed {
      let keys = questions.suffix(5).map(\.key).filter { !$0.isEmpty }
      key = isQuestion ? "\(serial) 10.0.0.1/5353 " : keys.randomElement(using: &random) ?? ""
    }
    switch Int.random(in: 0..<20, using: &random) {
    case 0: write("dnsmasq-dhcp[7]: DHCPACK(eth0) 10.0.0.4 02:00:00:00:00:01")
    case 1: text += "no line of this format\n"
    default:
      let (step, words) =
        isQuestion
        ? QuestionLog.question(name: name, random: &random)
        : QuestionLog.answer(name: name, random: &random)
      let offset = Int64(text.utf8.count)
      write("dnsmasq[7]: \(key)\(words)")
      take(step, name: name, key: key, offset: offset)
    }
  }

  private mutating func write(_ words: String) {
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    text += "Jun 18 \(clock) \(words)\n"
  }

  private static func question(
    name: String, random: inout SeededRandom
  ) -> (Step, String) {
    let client = "10.0.0.\(Int.random(in: 1...3, using: &random))"
    let type = ["A", "A", "AAAA", "HTTPS", "ANY"].randomElement(using: &random) ?? "A"
    return (.question(client: client, type: type), "query[\(type)] \(name) from \(client)")
  }

  private static func answer(name: String, random: inout SeededRandom) -> (Step, String) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: (.passedOn, "forwarded \(name) to 192.0.2.53")
    case 2, 3: (.alias, "reply \(name) is <CNAME>")
    case 4:
      (.answer(type: "A", action: "allowed", code: "", rule: ""), "reply \(name) is 192.0.2.9")
    case 5:
      (
        .answer(type: "AAAA", action: "allowed", code: "", rule: ""),
        "cached \(name) is 2001:db8::9"
      )
    case 6:
      (
        .answer(type: nil, action: "allowed", code: "NXDOMAIN", rule: ""),
        "reply \(name) is NXDOMAIN"
      )
    case 7:
      (
        .answer(type: "AAAA", action: "allowed", code: "NODATA", rule: ""),
        "reply \(name) is NODATA-IPv6"
      )
    case 8:
      (
        .answer(type: "A", action: "blocked", code: "", rule: "gravity blocked"),
        "gravity blocked \(name) is 0.0.0.0"
      )
    case 9:
      (
        .answer(
          type: nil, action: "blocked", code: "", rule: "blocked during CNAME inspection"),
        "reply \(name) is blocked during CNAME inspection"
      )
    case 10:
      (
        .answer(type: nil, action: "unknown", code: "NXDOMAIN", rule: "special domain"),
        "special domain \(name) is NXDOMAIN"
      )
    default:
      (.answer(type: "HTTPS", action: "allowed", code: "", rule: ""), "reply \(name) is <HTTPS>")
    }
  }

  private mutating func take(_ step: Step, name: String, key: String, offset: Int64) {
    let time = dayStart + Int64(seconds) * 1000
    let asked = if case .question = step { questions.count + 1 } else { questions.count }
    for place in questions.indices
    where questions[place].isOpen
      && (abs(questions[place].visit.time - time) > 10_000 || asked - place > questionsKept)
    {
      close(place, by: nil)
    }
    let wasAfterAlias = isAfterAlias
    isAfterAlias = false
    if case .question(let client, let type) = step {
      questions.append(
        Question(
          visit: ReadLog.Visit(offset: offset, time: time, words: ""), written: name,
          name: name.lowercased(), key: key, client: client, type: type))
      return
    }
    if case .passedOn = step {
      if let found = place(name: name, key: key, type: nil, where: { !$0.isPassedOn }) {
        questions[found].isPassedOn = true
      }
      return
    }
    var type: String?
    if case .answer(let shown, _, _, _) = step { type = shown }
    let found =
      wasAfterAlias && key.isEmpty ? aliased : place(name: name, key: key, type: type) { _ in true }
    if case .alias = step {
      isAfterAlias = key.isEmpty
      aliased = found
      if let found { questions[found].isPassedOn = true }
    } else if let found, questions[found].isOpen {
      close(found, by: step)
    }
  }

  private func place(
    name: String, key: String, type: String?, where isWanted: (Question) -> Bool
  ) -> Int? {
    questions.lastIndex {
      guard $0.isOpen, $0.key == key, isWanted($0) else { return false }
      return !key.isEmpty
        || $0.name == name.lowercased() && (type == nil || $0.type == type || $0.type == "ANY")
    }
  }

  private mutating func close(_ place: Int, by step: Step?) {
    let question = questions[place]
    questions[place].isOpen = false
    var end = (question.isPassedOn ? "allowed" : "unknown") + "||"
    if case .answer(_, let action, let code, let rule) = step { end = "\(action)|\(code)|\(rule)" }
    var visit = question.visit
    visit.words = "\(question.client)|\(question.type)|\(question.written)|\(end)"
    visits.append(visit)
  }
}
