import TestSupport
import Testing
import Vocabulary

@testable import Settings

/// What the taxonomy that schools copy makes of the names that list makers use.
struct ListNamesTests {
  private let school: SchoolSettings

  init() throws {
    school = try SchoolSettings.load(
      path: Checkout.path("Config/vigil.json5"), known: SampleSchool.known)
  }

  private func category(_ name: String) -> Category? {
    school.taxonomy.number(ofListName: name).map { school.taxonomy.categories[Int($0)] }
  }

  /// The folders of UT1, by what becomes of them.
  private static let ut1 = [
    "block": """
    adult agressif ai arjel associations_religieuses astrology audio-video bank bitcoin blog
    celebrity chat cooking cryptojacking dangerous_material dating ddos dialer doh drogue
    dynamic-dns fakenews filehosting financial forums gambling games hacking jobsearch lingerie
    malware manga marketingware mixed_adult mobile-phone phishing press publicite radio redirector
    remote-control residential-proxies sect shopping shortener social_networks sports stalkerware
    strict_redirector strong_redirector tricheur vpn warez webhosting webmail
    """,
    // Its own notes of usage say white.
    "allow": """
    child cleaning download educational_games liste_blanche liste_bu sexual_education translation
    update
    """,
    // Its own notes say not to use these, or nothing at all.
    "set aside": "exceptions_liste_bu examen_pix reaffected special tricheur_pix",
  ]

  @Test(
    arguments: ut1.flatMap { use, names in names.split { $0.isWhitespace }.map { (String($0), use) }
    })
  func `every folder of UT1 has its place`(folder: String, use: String) throws {
    let category = try #require(self.category(folder), "\(folder)")
    #expect(category.isAllowed == (use == "allow"), "\(category.id)")
    #expect((category.id == "set-aside") == (use == "set aside"), "\(category.id)")
    #expect(!category.isProtected)
  }

  @Test func `the table of UT1's folders is whole`() {
    #expect(Self.ut1.values.map { $0.split { $0.isWhitespace }.count }.reduce(0, +) == 69)
  }

  /// The links among UT1's folders.
  @Test(arguments: [
    ("ads", "publicite"), ("aggressive", "agressif"), ("violence", "agressif"), ("drugs", "drogue"),
    ("mail", "forums"), ("porn", "adult"), ("proxy", "redirector"),
    // The same names in three folders.
    ("strict_redirector", "redirector"), ("strong_redirector", "redirector"),
  ])
  func `a folder and its link are one category`(link: String, folder: String) throws {
    #expect(try #require(self.category(link)).id == self.category(folder)?.id)
  }

  @Test(arguments: [
    (
      "Shalla",
      """
      adv aggressive alcohol anonvpn automobile/bikes automobile/boats automobile/cars
      automobile/planes chat costtraps dating downloads drugs dynamic education/schools
      finance/banking finance/insurance finance/moneylending finance/other finance/realestate
      finance/trading fortunetelling forum gamble government hacking hobby/cooking hobby/games-misc
      hobby/games-online hobby/gardening hobby/pets homestyle hospitals imagehosting isp jobsearch
      library military models movies music news podcasts politics porn radiotv recreation/humor
      recreation/martialarts recreation/restaurants recreation/sports recreation/travel
      recreation/wellness redirector religion remotecontrol ringtones science/astronomy
      science/chemistry searchengines sex/education sex/lingerie shopping socialnet spyware tracker
      updatesites urlshortener violence warez weapons webmail webphone webradio webtv
      """
    ),
    (
      "blocklistproject",
      """
      abuse adobe ads basic crypto drugs everything facebook fortnite fraud gambling malware phishing
      piracy porn ransomware redirect scam smart-tv tiktok torrent tracking twitter vaping whatsapp
      youtube
      """
    ),
    (
      "ShadowWhisperer",
      """
      AI Ads Adult Apple Chat Cryptocurrency DNS Dating Dynamic Fonts Free Gambling Junk Malware
      Marketing Microsoft Remote Risk Scam Shock Top_Level Tracking Tunnels Typo UrlShortener Wild_Ads
      Wild_Apple Wild_Chat Wild_Fonts Wild_Microsoft Wild_Tracking Wild_Tunnel
      """
    ),
    ("StevenBlack and Sinfonietta", "base fakenews gambling porn social pornography snuff"),
    (
      "e2guardian",
      """
      badwords chat conspiracy domainsforsale drugadvocacy forums gambling games goodphrases
      googlesearches gore idtheft illegaldrugs intolerance kidstimewasting legaldrugs malware music
      news nudism peer2peer personals pornography proxies rta safelabel secretsocieties sport
      translation travel upstreamfilter violence warezhacking weapons webmail
      """
    ),
    (
      "v2fly",
      """
      category-ads category-ads-all category-ai-!cn category-anticensorship category-antivirus
      category-cdn-!cn category-communication category-cryptocurrency category-ddns category-doh
      category-ecommerce category-entertainment category-finance category-forums category-games
      category-game-platforms-download category-media category-netdisk-!cn category-porn
      category-proxy-tunnels category-public-tracker category-remote-control category-scholar-uk
      category-social-media-!cn category-urlshortner category-vpnservices
      """
    ),
    ("Energized and urlhaus", "bluGo porn-lite urlhaus"),
  ])
  func `the names of other makers have their place`(maker: String, names: String) {
    for name in names.split(whereSeparator: \.isWhitespace) {
      #expect(category(String(name)) != nil, "\(maker): \(name)")
    }
  }

  /// Names whose lists hold something else than one would think: no rule may be about them.
  @Test(arguments: [
    "mixed_adult", "lingerie", "sex/lingerie", "models", "nudism", "sect", "secretsocieties",
    "jobsearch", "torrent", "peer2peer", "crypto", "redirect", "Typo", "Risk", "Junk", "Microsoft",
    "Apple", "mail", "doh", "DNS", "dynamic-dns", "fakenews", "legaldrugs", "examen_pix",
    "tricheur_pix", "reaffected", "base", "liste_blanche", "sexual_education", "translation",
  ])
  func `a list that may mislead accuses nobody`(name: String) throws {
    let category = try #require(self.category(name))
    let rules = school.rules.filter { $0.categories.contains(category.id) }
    #expect(rules.map(\.id) == [], "\(category.id)")
    #expect(!category.mustBlock)
  }

  @Test func `a name means one category, whatever its capitals`() {
    var owners: [String: String] = [:]
    for category in school.taxonomy.categories {
      for name in [category.id] + category.listNames {
        let owner = owners[name.lowercased(), default: category.id]
        #expect(owner == category.id, "\(name)")
        owners[name.lowercased()] = category.id
        #expect(self.category(name)?.id == category.id)
      }
    }
    #expect(school.taxonomy.categories.count <= 128)
  }

  @Test func `what is special or protected is no matter of rules`() {
    for category in school.taxonomy.categories where category.isSpecial || category.isProtected {
      #expect(!category.mustBlock && !category.isSafeguarding, "\(category.id)")
    }
  }
}
