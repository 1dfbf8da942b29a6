internal import Markup
internal import Store
internal import Vocabulary

/// What the commands of `vigil register` do: accounts that others may have known (P25).
struct RegisterRun {
  private let arguments: Arguments
  private let terminal: Terminal
  private let school: SchoolStore

  /// Opens the store.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.arguments = arguments
    self.terminal = terminal
    school = try SchoolStore(arguments)
  }

  /// Registers an account; its days are judged again by the next run.
  func add() throws -> ExitCode {
    let user = UserName.normalised(arguments.operands[0])
    guard !user.isEmpty else {
      throw Complaint(what: "the account is no user name", mend: "write it as in the logs")
    }
    guard let first = try arguments.day("--from") else {
      throw Complaint(what: "--from is missing", mend: "write --from DAY, such as 2026-03-09")
    }
    let last = try arguments.day("--to") ?? school.today
    guard first <= last else {
      throw Complaint(what: "the period \(first) to \(last) is none", mend: "swap its days")
    }
    let span = CompromisedSpan(user: user, first: first, last: last)
    let number = try school.with { (store) throws(StoreFault) in
      try store.add(span, at: school.now)
    }
    terminal.print(
      "registered as number \(number): from \(first) to \(last) nothing of this account carries a "
        + "name; the next run judges these days again")
    return .done
  }

  /// Lists the accounts.
  func list() throws -> ExitCode {
    let spans = try school.with { (store) throws(StoreFault) in try store.compromisedSpans() }
    if spans.isEmpty {
      terminal.print("no account is registered")
      return .done
    }
    let table = TerminalTable(
      header: ["NUMBER", "ACCOUNT", "FROM", "TO"],
      rows: spans.map { ["\($0.number)", $0.user, "\($0.first)", "\($0.last)"] },
      numberColumns: [0])
    terminal.print(table.text, terminator: "")
    return .done
  }

  /// Takes a registration back; its days are judged again by the next run.
  func remove() throws -> ExitCode {
    let isGone = try school.with { (store) throws(StoreFault) in
      guard let number = Int64(arguments.operands[0]) else { return false }
      return try store.removeCompromised(number: number, at: school.now)
    }
    guard isGone else {
      throw Complaint(
        what: "there is no registration with this number", mend: "see vigil register list")
    }
    terminal.print("taken back; the next run judges its days again")
    return .done
  }
}
