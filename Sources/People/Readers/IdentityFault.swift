/// Why a line of a log of leases or sign-ins was refused.
public enum IdentityFault: String, Error, CaseIterable, Sendable {
  case missingField = "a field is missing"
  case badAddress = "the address is none"
  case badTime = "the time cannot be read"
  case skippedHour = "the time falls in the hour that spring leaves out"
  case tooLong = "the line is longer than 64 KiB"
  case unclosed = "a quotation mark is never closed"
  case noHeading = "no line of headings stands before it"

}
