internal import Vocabulary

/// The lease file of ISC's Kea, `kea-leases4.csv` or `kea-leases6.csv`.
///
///     address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,…
///     10.30.0.7,02:00:00:00:00:07,,3600,1773309301,1,0,0,lab-07,0,
///
/// `expire` is in seconds since 1970 and the lease began `valid_lifetime` earlier; a lifetime of 0
/// is a lease that was given back. Kea writes `&#x2c` for a comma within a value, so lines need no
/// quotation marks. State 1 is an address that somebody declined. Seen with Kea 2.2 and 2.6.
struct KeaLeases: IdentityLines {
  private var columns: [Substring: Int] = [:]

  init(context: IdentityContext) {}

  mutating func read(
    _ line: Substring, into reading: inout IdentityReading
  ) throws(IdentityFault) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    if fields[0] == "address" {
      columns = Dictionary(fields.enumerated().map { ($1, $0) }) { first, _ in first }
      return
    }
    guard !columns.isEmpty else { throw .noHeading }
    guard let address = IdentityPlace.address(try value("address", of: fields)) else {
      throw .badAddress
    }
    let hardware = IdentityPlace.hardware(try value("hwaddr", of: fields))
    let host = IdentityPlace.host(try value("hostname", of: fields))
    guard let expire = Int64(try value("expire", of: fields)),
      let lifetime = Int64(try value("valid_lifetime", of: fields)),
      (0..<253_402_300_800).contains(expire), (0...4_294_967_295).contains(lifetime)
    else { throw .badTime }
    // Declined, or so old that nothing of the device is left.
    guard try value("state", of: fields) != "1", !hardware.isEmpty || !host.isEmpty else { return }
    // 4294967295 is a lease for good, of which no beginning is told.
    let isForGood = lifetime == 4_294_967_295
    let moment = isForGood ? max(0, expire - lifetime) : expire - lifetime
    guard moment >= 0 else { throw .badTime }
    reading.keep(
      Lease(
        address: address, hardware: hardware, host: host, moment: Instant(seconds: moment),
        until: Instant(seconds: expire), isEnd: lifetime == 0))
  }

  private func value(
    _ name: Substring, of fields: [Substring]
  ) throws(IdentityFault) -> Substring {
    guard let place = columns[name], fields.indices.contains(place) else { throw .missingField }
    return fields[place]
  }
}
