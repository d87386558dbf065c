import Charting
import Drawing

/// How a newsletter looks, as inline styles: the theme's colours, and fonts that mail programs have.
///
/// Web fonts are left out on purpose: Outlook sets a whole mail in Times when it meets one.
struct EmailStyle {
  /// What mail programs have room for, in CSS pixels.
  static let width = 600
  /// Left and right of text, as wide as the margin of pictures.
  static let margin = 18

  /// A size of text with its lines.
  struct Face {
    let size: Int
    let leading: Int
    var isBold = false
    var isTitle = false
    var isMuted = false
  }

  let ground: String
  let background: String
  let text: String
  let muted: String
  let hairline: String
  let accent: String
  let rise: String
  let fall: String
  /// Of bars in tables: usually, where the row stands out, and beside such rows.
  let bar: String
  let contextBar: String
  private let fonts: String
  private let titleFonts: String

  init(_ theme: Theme, language code: String) {
    ground = theme.span.css
    background = theme.background.css
    text = theme.text.css
    muted = theme.muted.css
    hairline = theme.grid.css
    accent = theme.accent.css
    let legible = [theme.positive, theme.negative].map {
      $0.legible(on: theme.background, towards: theme.text).css
    }
    (rise, fall) = (legible[0], legible[1])
    bar = (theme.palette.first ?? theme.accent).css
    contextBar = theme.context.css
    let han = EmailStyle.hanFonts(code)
    fonts =
      "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial," + han
      + "sans-serif"
    titleFonts =
      theme.titleFont.contains("Serif") ? "Georgia,'Times New Roman'," + han + "serif" : fonts
  }

  /// For scripts that Latin fonts lack: the forms of Han letters are those of the language.
  private static func hanFonts(_ code: String) -> String {
    switch code {
    case "zh-Hans": "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',"
    case "zh-Hant", "zh-TW", "zh-HK": "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC',"
    case "ja": "'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans CJK JP',"
    case "ko": "'Apple SD Gothic Neo','Malgun Gothic','Noto Sans CJK KR',"
    default: ""
    }
  }

  static let title = Face(size: 27, leading: 33, isBold: true, isTitle: true)
  static let subtitle = Face(size: 17, leading: 25, isMuted: true)
  static let heading = Face(size: 21, leading: 27, isBold: true, isTitle: true)
  static let subheading = Face(size: 17, leading: 23, isBold: true)
  static let body = Face(size: 16, leading: 25)
  static let kpi = Face(size: 28, leading: 34, isBold: true, isTitle: true)
  static let label = Face(size: 14, leading: 20)
  static let cell = Face(size: 13, leading: 18)
  static let note = Face(size: 13, leading: 19, isMuted: true)

  /// Everything that a text needs: nothing is taken over from what stands around it, since Word's
  /// engine does not hand it down into tables.
  func css(_ face: Face) -> String {
    "font-family:\(face.isTitle ? titleFonts : fonts);font-size:\(face.size)px;"
      + "line-height:\(face.leading)px;color:\(face.isMuted ? muted : text)"
      + (face.isBold ? ";font-weight:bold" : "")
  }

  /// Without the family, for cells of a table that has it.
  func cellCSS(_ face: Face) -> String {
    "font-size:\(face.size)px;line-height:\(face.leading)px;"
      + "color:\(face.isMuted ? muted : text)" + (face.isBold ? ";font-weight:bold" : "")
  }

  /// For programs with style sheets; all that matters stands inline too.
  ///
  /// - Parameter schemes: `light`, or `light dark` where there is a second sheet that turns it dark.
  static func styleSheet(schemes: String) -> String {
    """
    :root{color-scheme:\(schemes);supported-color-schemes:\(schemes)}
    body{margin:0;padding:0;width:100%!important;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}
    table{border-collapse:separate}
    img{border:0;-ms-interpolation-mode:bicubic}
    @media (max-width:620px){
    .bs-text{padding-left:16px!important;padding-right:16px!important}
    .bs-kpi{max-width:50%!important}
    .bs-wide{display:none!important}
    .bs-narrow{display:block!important;max-height:none!important}
    .bs-value{font-size:21px!important;line-height:27px!important}
    .bs-cell{padding-left:3px!important;padding-right:3px!important;font-size:12px!important}
    .bs-words{overflow-wrap:anywhere;-webkit-hyphens:auto;hyphens:auto}
    .bs-drawn{display:none!important}
    }
    """
  }

  /// Turns the inline colours into those of a dark theme, by what they colour, in programs that show
  /// messages dark and leave their colours to them. A sheet of its own, since Gmail drops a sheet
  /// with a word in it that it does not know, and darkens by itself.
  func sheet(turning dark: EmailStyle) -> String {
    func rules(
      _ pairs: [(String, String)], _ selectors: (String) -> [String], _ property: String
    ) -> [String] {
      var seen: Set<String> = []
      return pairs.filter { $0 != $1 && seen.insert($0).inserted }.map { light, dark in
        selectors(light).joined(separator: ",") + "{\(property):\(dark)!important}"
      }
    }
    let fills = [
      (background, dark.background), (ground, dark.ground), (accent, dark.accent), (bar, dark.bar),
      (contextBar, dark.contextBar),
    ]
    let inks = [
      (text, dark.text), (muted, dark.muted), (accent, dark.accent), (rise, dark.rise),
      (fall, dark.fall),
    ]
    let lines = [(text, dark.text), (hairline, dark.hairline)]
    let all =
      rules(fills, { ["[style*=\"background-color:\($0)\"]"] }, "background-color")
      + rules(inks, { ["[style*=\";color:\($0)\"]", "[style^=\"color:\($0)\"]"] }, "color")
      + rules(lines, { ["[style*=\"solid \($0)\"]"] }, "border-color")
    return "@media (prefers-color-scheme:dark){\n" + all.joined(separator: "\n") + "\n}"
  }

  /// Outlook on Windows renders with Word's engine: a font that it has, and no scaling of pixels.
  static let outlookHead =
    "<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch>"
    + "</o:OfficeDocumentSettings></xml><style>td,th,p,h1,h2,h3,a,span,div{font-family:Arial,"
    + "sans-serif!important}table{border-collapse:collapse}</style><![endif]-->\n"
}
