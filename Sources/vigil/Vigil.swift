internal import Glibc
internal import Vocabulary

/// The program: finds the command, runs it, and turns every fault into a line and an exit code.
@main
enum Vigil {
  static func main() {
    let terminal = Terminal()
    let words = Array(CommandLine.arguments.dropFirst())
    exit(run(words, terminal: terminal).rawValue)
  }

  /// Runs what the words say.
  static func run(_ words: [String], terminal: Terminal) -> ExitCode {
    do {
      return try dispatch(words, terminal: terminal)
    } catch let complaint as Complaint {
      terminal.note("\(complaint)")
    } catch let complaints as Complaints {
      for complaint in complaints.all { terminal.note("\(complaint)") }
    } catch {
      terminal.note("error: \(error)")
    }
    return .trouble
  }

  private static func dispatch(_ words: [String], terminal: Terminal) throws -> ExitCode {
    let commands = CommandTable.commands
    if words.isEmpty || words == ["--help"] || words == ["help"] {
      terminal.print(Help.overview(commands))
      return .done
    }
    if words == ["--version"] {
      terminal.print("vigil \(Version.number)")
      return .done
    }
    guard let command = command(of: words, in: commands) else {
      throw unknown(words, among: commands)
    }
    let rest = words.dropFirst(command.words.count)
    if rest.contains("--help") {
      terminal.print(Help.page(of: command))
      return .done
    }
    return try command.run(Arguments(rest, of: command), terminal)
  }

  /// The command whose words come first; the one with the most words wins.
  ///
  /// A word behind it that it cannot take belongs to the name of another command.
  private static func command(of words: [String], in commands: [Command]) -> Command? {
    let named = commands.filter { words.starts(with: $0.words) }
      .max { $0.words.count < $1.words.count }
    guard let named, let next = words.dropFirst(named.words.count).first else { return named }
    return named.operandCount.upperBound == 0 && !next.hasPrefix("-") ? nil : named
  }

  private static func unknown(_ words: [String], among commands: [Command]) -> Complaint {
    let group = commands.filter { $0.words[0] == words[0] }.map(\.name)
    let isName = words.count > 1 && !words[1].hasPrefix("-")
    let name = group.isEmpty || !isName ? words[0] : "\(words[0]) \(words[1])"
    let names = group.isEmpty ? commands.map(\.name) + commands.map { $0.words[0] } : group
    let nearest = NearestName.find(name, among: names)
    return Complaint(
      what: "there is no command \"\(name)\"",
      mend: nearest.map { "did you mean \"\($0)\"?" }
        ?? (group.isEmpty ? "see vigil --help" : "use one of \(group.joined(separator: ", "))"))
  }
}
