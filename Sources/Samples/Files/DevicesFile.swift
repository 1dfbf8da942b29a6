internal import Vocabulary

/// Writes the register of the laptops that are allocated to pupils (P26).
enum DevicesFile {
  static let path = "devices.csv"

  static func text(of roll: Roll) -> String {
    let pupils = roll.numbers(of: .pupils)
    let change = SchoolCalendar.halfTerms[1].first
    let rows = (0..<LeasedDay.laptops(roll))
      .filter { LeasedSlot.trace(ofLaptop: $0) == .register }
      .flatMap { laptop in
        let spans = [
          (SchoolCalendar.terms[0].first, change.advanced(days: -1)),
          (change, SchoolCalendar.terms[2].last),
        ]
        return spans.map { first, last in
          let holder = LeasedDay.holder(ofLaptop: laptop, on: first, pupils: pupils)
          return
            "\(LeasedUse.hardware(ofLaptop: laptop)),\(roll.members[holder].user),\(first),\(last)"
        }
      }
    return (["device,user,from,to"] + rows).joined(separator: "\n") + "\n"
  }
}
