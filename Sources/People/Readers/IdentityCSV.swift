internal import Vocabulary

/// A plain CSV of sign-ins, as a school's own script may write it: user, where, from, to.
///
///     user,address,from,to
///     aexample,10.30.0.7,2026-03-12 08:55,2026-03-12 09:50
///
/// Instead of the address, or beside it, `device` may hold a hardware address or a computer's name.
/// Without `to` it holds until the next sign-in there.
enum IdentityCSV {
  static func read(
    _ rows: [CSVRows.Row], context: IdentityContext, into reading: inout IdentityReading
  ) {
    guard let heading = rows.first else { return }
    let places = IdentityContext.Column.allCases.reduce(
      into: [IdentityContext.Column: Int]()
    ) { result, column in
      let name = (context.columns[column] ?? column.rawValue).lowercased()
      result[column] = heading.fields.firstIndex { $0.lowercased() == name }
    }
    for row in rows.dropFirst() {
      reading.lines += 1
      do throws(IdentityFault) {
        try read(row, places, IdentityTime(context: context), into: &reading)
      } catch {
        reading.refuse(error)
      }
    }
  }

  private static func read(
    _ row: CSVRows.Row, _ places: [IdentityContext.Column: Int], _ time: IdentityTime,
    into reading: inout IdentityReading
  ) throws(IdentityFault) {
    func value(_ column: IdentityContext.Column) -> Substring {
      guard let place = places[column], row.fields.indices.contains(place) else { return "" }
      return row.fields[place][...]
    }
    let user = UserName.normalised(value(.user))
    guard !user.isEmpty, !value(.from).isEmpty else { throw .missingField }
    let place =
      value(.address).isEmpty
      ? IdentityPlace.any(value(.device)) : IdentityPlace.address(value(.address)) ?? ""
    guard !place.isEmpty else { throw value(.address).isEmpty ? .missingField : .badAddress }
    let from = try time.export(value(.from))
    let to = value(.to).isEmpty ? nil : try time.export(value(.to))
    if let to, to < from { throw .badTime }
    reading.keep(SignIn(user: user, place: place, moment: from, until: to))
  }
}
