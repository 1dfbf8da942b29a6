/// Everybody of the invented school, and the account of a program behind them.
struct Roll {
  /// What those are who hold no role, over and over.
  private static let others: [Position] = [
    .pupil, .pupil, .teacher, .visitor, .pupil, .pupil, .supportStaff, .pupil, .pupil, .pupil,
    .pupil, .pupil, .teacher, .pupil, .pupil, .pupil, .pupil, .pupil, .pupil, .pupil,
  ]

  /// The members, each at the place of their number.
  let members: [Member]
  /// The numbers of those whom a row of the intents may be about.
  private let numbers: [Circle: [Int]]

  init(people: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed, path: Purpose.roll.rawValue)
    members = (0...people).map { number in
      let position = number == people ? .program : Roll.position(ofNumber: number)
      return Member(number: number, position: position, random: &random)
    }
    var numbers: [Circle: [Int]] = [:]
    for circle in Circle.allCases {
      numbers[circle] = members.filter(circle.includes).map(\.number)
    }
    self.numbers = numbers
  }

  /// The roles first, one holder each.
  private static func position(ofNumber number: Int) -> Position {
    let roles = Position.roles
    return number < roles.count ? roles[number] : others[(number - roles.count) % others.count]
  }

  /// The numbers of everybody whom a row may be about.
  func numbers(of circle: Circle) -> [Int] { numbers[circle] ?? [] }

  /// Who holds a role.
  func holder(of position: Position) -> Member { members[position.rawValue] }
}

extension Member {
  /// Invents somebody.
  fileprivate init(number: Int, position: Position, random: inout SplitMix64) {
    let first = random.pick(NameList.first)
    let last = random.pick(NameList.last)
    let account = "\(first.prefix(1))\(last)\(number)".lowercased()
    self.number = number
    self.position = position
    switch position {
    case .pupil:
      // Who is in year 7 came in 2025.
      let year = random.number(in: 7...11)
      self.year = year
      user = "\(32 - year)\(account)"
      name = "\(first) \(last)"
    case .visitor:
      year = nil
      user = "visitor-\(account)"
      name = "Visitor pass \(number) (\(last))"
    case .program:
      year = nil
      user = "svc-signage"
      name = "Screens in the corridors"
    default:
      year = nil
      user = account
      name = "\(first) \(last)"
    }
  }
}
