import Foundation
import Testing

@testable import Publishing

/// Fields of a message.
@Suite struct MessageHeaderTests {
  static let texts: [(text: String, field: String)] = [
    ("Exports in April", "Subject: Exports in April\r\n"),
    ("Größe", "Subject: =?UTF-8?B?R3LDtsOfZQ==?=\r\n"),
    ("=?UTF-8?Q?x?=", "Subject: =?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?=\r\n"),
    ("one\r\nBcc: all@example.org", "Subject: one Bcc: all@example.org\r\n"),
    ("one\u{2028}Bcc: all@example.org", "Subject: one Bcc: all@example.org\r\n"),
    ("tab\tand\u{0}nul", "Subject: tab andnul\r\n"),
  ]

  @Test("a subject is written otherwise", arguments: texts.indices) func subject(_ index: Int) {
    let (text, field) = Self.texts[index]
    #expect(MessageHeader.field("Subject", MessageHeader.text(text)) == field)
  }

  @Test("a line of a header is longer than 78 letters, or more than the text") func folding() {
    for text in [
      String(repeating: "word ", count: 60), String(repeating: "汉字", count: 80),
      String(repeating: "a", count: 300), String(repeating: "e\u{301}", count: 100),
    ] {
      let field = MessageHeader.field("Subject", MessageHeader.text(text))
      let lines = field.components(separatedBy: "\r\n")
      #expect(lines.last == "")
      for line in lines.dropLast() { #expect(line.utf8.count <= 78, "\(line)") }
      for line in lines.dropFirst().dropLast() { #expect(line.hasPrefix(" ")) }
    }
  }

  static let mailboxes: [(text: String, written: String)] = [
    ("desk@example.org", "desk@example.org"),
    ("News desk <desk@example.org>", "News desk <desk@example.org>"),
    ("Desk, News <desk@example.org>", "\"Desk, News\" <desk@example.org>"),
    ("Größe <desk@example.org>", "=?UTF-8?B?R3LDtsOfZQ==?= <desk@example.org>"),
    ("<desk@example.org>", "<desk@example.org>"),
  ]

  @Test("a sender is written otherwise", arguments: mailboxes.indices) func mailbox(_ index: Int) {
    let (text, written) = Self.mailboxes[index]
    #expect(MessageHeader.mailbox(text) == written)
  }

  @Test("a day is written otherwise") func dates() {
    #expect(MessageHeader.date("2023-06-15") == "Thu, 15 Jun 2023 00:00:00 +0000")
    #expect(MessageHeader.date("2024-02-29") == "Thu, 29 Feb 2024 00:00:00 +0000")
    #expect(MessageHeader.date("2000-01-01") == "Sat, 1 Jan 2000 00:00:00 +0000")
    #expect(MessageHeader.date("") == nil)
    #expect(MessageHeader.date("2023-06") == nil)
  }
}
