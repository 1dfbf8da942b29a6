import Testing

struct ProgramCaseTests {
  @Test(arguments: ProgramCase.all)
  func `does and prints what the case says`(oneCase: ProgramCase) throws {
    let differences = try oneCase.differences()
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test func `there are cases`() {
    #expect(ProgramCase.all.count >= 20)
  }

  @Test func `takes quoted words of a command together`() {
    #expect(ProgramCase.words(of: "vigil a \"b c\" d") == ["vigil", "a", "b c", "d"])
  }
}
