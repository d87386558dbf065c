import Testing

@testable import Publishing

/// How one file names another.
@Suite struct WebAddressTests {
  static let ways: [(path: String, file: String, base: String?, address: String)] = [
    ("a/web/en/lead.png", "a/web/en/lead.html", nil, "lead.png"),
    ("a/web/en/lead@2x.png", "a/a.en.html", nil, "web/en/lead@2x.png"),
    ("pictures/lead.png", "a/web/lead.html", nil, "../../pictures/lead.png"),
    ("lead.png", "lead.html", nil, "lead.png"),
    ("a/b.png", "a/b.png/c.html", nil, "../b.png"),
    ("a/x y,ü\".png", "a/x.html", nil, "x%20y%2C%C3%BC%22.png"),
    ("c:d.png", "x.html", nil, "./c:d.png"),
    ("a/lead.png", "b/x.html", "https://example.org", "https://example.org/a/lead.png"),
    ("a/lead.png", "b/x.html", "https://example.org/c/", "https://example.org/c/a/lead.png"),
  ]

  @Test("an address leads elsewhere", arguments: ways.indices) func address(_ index: Int) {
    let way = Self.ways[index]
    #expect(WebAddress.address(of: way.path, from: way.file, base: way.base) == way.address)
  }

  @Test("a link may run a script") func safety() {
    for address in ["https://example.org/a?b#c", "http://example.org", "mailto:a@example.org"] {
      #expect(WebAddress.isSafe(address))
    }
    for address in [
      "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:x", "data:text/html,x", "#lead",
      "//example.org", "https://example.org/a b", "https://example.org/\n", "",
    ] {
      #expect(!WebAddress.isSafe(address), "\(address)")
    }
  }

  @Test("a host is read otherwise") func hosts() {
    #expect(WebAddress.host(of: "https://CDN.example.org:8080/x") == "cdn.example.org")
    #expect(WebAddress.host(of: "https://user@example.org/") == "user")
    #expect(WebAddress.host(of: "example.org") == nil)
  }
}
