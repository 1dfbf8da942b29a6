/// What a stream of numbers is for; each purpose has its own, so that none disturbs another.
enum Purpose: UInt64 {
  case roll
  case notable
  case ordinary
  case lines
  case leases
  case bursts
  case surroundings
  case compromise
  case phones
}
