extension CSVField {
  /// What filters call the column, in small letters and without anything but letters and digits; the
  /// usual names first.
  ///
  /// The names are those that stand in the documentation of web filters, and their plain variants.
  var usualNames: [String] {
    switch self {
    case .time:
      [
        "time", "datetime", "timestamp", "dateandtime", "datetimestamp", "eventtime",
        "requesttime", "accesstime", "logtime", "when", "date",
      ]
    case .user:
      [
        "username", "user", "useremail", "email", "emailaddress", "login", "loginname", "userid",
        "account", "accountname", "upn", "student", "who",
      ]
    case .client:
      [
        "sourceip", "clientip", "srcip", "ipaddress", "ip", "internalip", "userip", "deviceip",
        "sourceaddress", "clientaddress", "source", "client",
      ]
    case .clientName:
      [
        "devicename", "computername", "clientname", "machinename", "computer", "machine", "device",
        "workstation",
      ]
    case .url:
      ["url", "requesturl", "fullurl", "requestedurl", "destinationurl", "webaddress", "address"]
    case .host:
      [
        "domain", "host", "site", "website", "domainname", "destinationhost", "hostname",
        "destination",
      ]
    case .path: ["path", "urlpath", "uri"]
    case .method: ["method", "httpmethod", "requestmethod"]
    case .status: ["code", "statuscode", "httpstatus", "httpcode", "responsecode", "status"]
    case .action:
      [
        "action", "verdict", "decision", "filteraction", "disposition", "outcome", "result",
        "eventtype", "allowedblocked", "blockedallowed",
      ]
    case .bytes: ["bytes", "bytesreceived", "bytesin", "responsesize", "download", "size"]
    case .category: ["category", "categories", "allcategories", "sitecategory", "webcategory"]
    case .rule: ["rule", "rulename", "policy", "policyname", "filterrule", "list"]
    case .group: ["group", "groups", "usergroup", "groupname", "ou"]
    }
  }
}
