internal import Foundation
internal import Markup
internal import Vocabulary

extension FullRing {
  /// Builds an index of lists, measures it, and looks names up in it and in the text.
  mutating func checkLists(
    _ lists: TextLists, title: String, index: String
  ) throws(Complaint) {
    let printed = "\(folder)/built"
    let build = Invocation(
      [vigil, "lists", "build", "--output", index] + lists.paths, output: printed,
      errors: "\(folder)/errors")
    do {
      let run = try runner.run(build)
      let size = try FileAccess.text(of: printed).split(separator: "\n").first ?? ""
      add(
        CheckResult(
          "index of the \(title)",
          measured: "\(size.split(separator: ": ").last ?? ""); built in "
            + "\(FixedNumber.short(run.wall)) s, \(FixedNumber.short(run.processor)) of a core",
          limit: "builds", isGood: true))
      try checkMemory(ofBuilding: build, title: title, index: index)
    } catch {
      return add(
        CheckResult(
          "index of the \(title)", measured: error.what, limit: "builds", isGood: false))
    }
    try checkLookups(lists, title: title, index: index)
  }

  /// Compares the memory of a build with the size of what it writes.
  private mutating func checkMemory(
    ofBuilding build: Invocation, title: String, index: String
  ) throws(Complaint) {
    let peak = try runner.memory(of: build).peakBytes
    let size = try FileAccess.size(of: index)
    // A small index says nothing: the program itself takes some megabytes.
    let isSmall = size < 16 * 1_048_576
    add(
      CheckResult(
        "memory of building the \(title)",
        measured: "\(Self.mebibytes(peak)) for an index of \(Self.mebibytes(size))",
        limit: "below three times the index", isGood: isSmall || peak < 3 * size))
  }

  private mutating func checkLookups(
    _ text: TextLists, title: String, index: String
  ) throws(Complaint) {
    let asked = try AskedNames(count: nameCount, from: text, seed: Self.seed)
    let expected = try SlowLookup(of: asked.names, in: text).categories
    let (input, output) = ("\(folder)/asked", "\(folder)/answered")
    try FileAccess.write(asked.names.map { $0 + "\n" }.joined(), to: input)
    let run = try runner.run(
      Invocation([vigil, "lists", "lookup", index, "-"], input: input, output: output))
    let answers = try FileAccess.text(of: output).split(separator: "\n")
    let different = asked.names.indices.filter { place in
      let categories = expected[place].sorted().joined(separator: ",")
      return place >= answers.count
        || !answers[place].hasPrefix("\(asked.names[place])\t\(categories)\t")
    }
    let hits = expected.count { !$0.isEmpty }
    let counted = PlainNumber.counted(asked.names.count, "name")
    add(
      CheckResult(
        "lookups in the \(title)",
        measured: different.isEmpty
          ? "\(counted), \(PlainNumber.grouped(hits)) of them listed, "
            + "in \(FixedNumber.short(run.wall)) s"
          : "\(PlainNumber.grouped(different.count)) of \(counted) other, first \(asked.origins[different[0]])",
        limit: "as a slow scan of the text", isGood: different.isEmpty && hits > 0))
    try measureLookups(of: asked.names, title: title, index: index)
  }

  /// Measures how long an index takes to open, and how many hosts a second are looked up.
  private mutating func measureLookups(
    of names: [String], title: String, index: String
  ) throws(Complaint) {
    let speed = try LookupSpeed(
      of: names.filter { !$0.contains("/") }, in: index, clock: processorClock)
    add(
      CheckResult(
        "speed of the \(title)",
        measured: "opened in \(FixedNumber.text(speed.openSeconds * 1_000, decimals: 2)) ms; "
          + "\(FixedNumber.text(speed.hostsPerSecond / 1_000_000, decimals: 2)) million "
          + "hosts a second, \(PlainNumber.grouped(speed.hostCount)) asked, of them "
          + "\(PlainNumber.grouped(speed.listedCount)) listed",
        limit: "5 ms and 3 million on an idle machine", isGood: true))
  }

  /// Compares the index of the data's lists with the yardstick's, in size and in building it.
  mutating func checkSize(_ data: FullData) throws(Complaint) {
    guard let own = try? FileAccess.size(of: index) else { return }
    let other = try FileAccess.size(of: data.yardstickIndex)
    let ratio = Double(own) / Double(max(1, other))
    add(
      CheckResult(
        "size of the index",
        measured: "\(Self.mebibytes(own)) to \(Self.mebibytes(other)), "
          + "\(FixedNumber.text(ratio, decimals: 2)) times",
        limit: "at most 1.3 times the yardstick's", isGood: ratio <= 1.3))
    let aside = "\(folder)/yardstick.index"
    defer { try? FileManager.default.removeItem(atPath: aside) }
    var ratios: [Double] = []
    for _ in 0..<5 {
      let ours = try runner.run(
        Invocation([vigil, "lists", "build", "--output", index, data.lists]))
      let theirs = try runner.run(
        Invocation([data.yardstick, "-t1", "-d", data.lists, "-w", aside]))
      ratios.append(ours.processor / max(0.001, theirs.processor))
    }
    add(
      CheckResult(
        "building the index to the yardstick's text load",
        measured: "\(FixedNumber.text(ratios.median ?? 0, decimals: 2)) times the time of a core",
        limit: "below 3 on an idle machine", isGood: true))
  }
}
