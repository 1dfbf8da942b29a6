/// Every list syntax that Vigil reads, in the order of their names.
public let listTable: [ListSyntax] = [
  ListSyntax("adblock", "Adblock rules, ||NAME^, as AdGuard and uBlock read", AdblockList.self),
  ListSyntax("csv", "table with a header: names and categories", CSVList.self),
  ListSyntax("dnsmasq", "dnsmasq's address=/NAME/ and local=/NAME/", DnsmasqList.self),
  ListSyntax("domains", "plain list, one name or host/path a line", DomainsList.self),
  ListSyntax("e2guardian", "e2guardian's site, URL and expression lists", E2GuardianList.self),
  ListSyntax("hosts", "hosts file, 0.0.0.0 NAME", HostsList.self),
  ListSyntax("rpz", "response policy zone, NAME CNAME .", RPZList.self),
  ListSyntax("squidguard", "folder of CATEGORY/{domains,urls}, as UT1", SquidGuardList.self),
  ListSyntax("unbound", "Unbound's local-zone: NAME refuse", UnboundList.self),
  ListSyntax("v2fly", "v2fly's domain lists, with include: and full:", V2FlyList.self),
]
