package import Drawing
import Reporting
import Speaking

/// A newsletter as one file that mail programs open: the HTML and the plain text of it, and the
/// pictures (RFC 5322, 2045 to 2047, 2387, 2392).
///
///     multipart/related
///       multipart/alternative
///         text/plain
///         text/html        names pictures as cid:…
///       image/png, ...
///
/// Nothing is taken from clock or chance: the marks between parts and the number of the message are
/// made from what it holds.
package enum MailMessage {
  /// - Parameters:
  ///   - sender: `Name <name@example.org>`, or empty for a draft that is yet to be addressed.
  ///   - subject: Empty for the title of the report.
  ///   - pictures: The bytes of each picture, by its path.
  /// - Returns: The file, and the size of its HTML.
  package static func bytes(
    of newsletter: Newsletter, sender: String, subject: String, date: String,
    pictures: [String: [UInt8]]
  ) -> (file: [UInt8], htmlByteCount: Int) {
    let domain =
      self.domain(of: sender) ?? newsletter.base.flatMap(WebAddress.host) ?? "broadsheet.invalid"
    let contentIDs = pictures.mapValues { bytes in
      var digest = Digest()
      digest.add(bytes)
      return "\(digest.hexadecimal)@\(domain)"
    }
    let (html, text) = newsletter.message { contentIDs[$0.path] ?? $0.path }
    var digest = Digest()
    for part in [html, text, sender, subject, date] { digest.add(part) }
    for chart in newsletter.charts {
      for picture in chart.pictures { digest.add(contentIDs[picture.path] ?? "") }
    }
    let number = digest.hexadecimal
    var file = Array(
      head(newsletter, sender, subject, date, id: "\(number)@\(domain)").utf8)
    // "=_" stands in no encoded part.
    let (outer, inner) = ("=_related-" + number, "=_text-" + number)
    file += field(
      "Content-Type", "multipart/related; type=\"multipart/alternative\"; boundary=\"\(outer)\"")
    file += open(outer)
    file += field("Content-Type", "multipart/alternative; boundary=\"\(inner)\"")
    file += open(inner) + part("text/plain", text)
    file += open(inner) + part("text/html", html)
    file += Array("\r\n--\(inner)--\r\n".utf8)
    var written: Set<String> = []
    for chart in newsletter.charts {
      for picture in chart.pictures {
        guard let bytes = pictures[picture.path], let id = contentIDs[picture.path],
          written.insert(id).inserted
        else { continue }
        file += open(outer) + self.picture(picture, bytes, id)
      }
    }
    file += Array("\r\n--\(outer)--\r\n".utf8)
    return (file, html.utf8.count)
  }

  private static func head(
    _ newsletter: Newsletter, _ sender: String, _ subject: String, _ date: String, id: String
  ) -> String {
    let subject = subject.isEmpty ? newsletter.bound.report.title : subject
    var head = ""
    if !sender.isEmpty { head += MessageHeader.field("From", MessageHeader.mailbox(sender)) }
    head += MessageHeader.field("Subject", MessageHeader.text(subject))
    if let date = MessageHeader.date(date) { head += MessageHeader.field("Date", date) }
    head += MessageHeader.field("Message-ID", "<\(id)>")
    head += MessageHeader.field("MIME-Version", "1.0")
    head += MessageHeader.field("Content-Language", newsletter.bound.language.code)
    // Mail programs open it to be sent, not as something that came.
    head += MessageHeader.field("X-Unsent", "1")
    return head
  }

  private static func field(_ name: String, _ value: String) -> [UInt8] {
    Array(MessageHeader.field(name, value).utf8)
  }

  /// The line that begins a part.
  private static func open(_ boundary: String) -> [UInt8] { Array("\r\n--\(boundary)\r\n".utf8) }

  /// A text in the encoding that makes it shorter.
  private static func part(_ type: String, _ text: String) -> [UInt8] {
    let quoted = TransferEncoding.quotedPrintable(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let encoded = TransferEncoding.base64Lines(Array(lines.joined(separator: "\r\n").utf8))
    let isQuoted = quoted.count <= encoded.count
    return field("Content-Type", "\(type); charset=utf-8")
      + field("Content-Transfer-Encoding", isQuoted ? "quoted-printable" : "base64")
      + [0x0D, 0x0A] + (isQuoted ? quoted : encoded)
  }

  private static func picture(
    _ picture: PictureFile, _ bytes: [UInt8], _ id: String
  ) -> [UInt8] {
    // Names of files come from ids and languages; what a `path` of the author's adds is made plain.
    let name = (picture.path.split(separator: "/").last ?? "").unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value > 0x20 && !"\"\\;".unicodeScalars.contains(scalar)
        ? String(scalar) : "_"
    }.joined()
    return field("Content-Type", "\(picture.mediaType); name=\"\(name)\"")
      + field("Content-Transfer-Encoding", "base64") + field("Content-ID", "<\(id)>")
      + field("Content-Disposition", "inline; filename=\"\(name)\"")
      + [0x0D, 0x0A] + TransferEncoding.base64Lines(bytes)
  }

  private static func domain(of sender: String) -> String? {
    guard let at = sender.lastIndex(of: "@") else { return nil }
    let domain = sender[sender.index(after: at)...].prefix { $0 != ">" }
    return domain.isEmpty ? nil : domain.lowercased()
  }
}
