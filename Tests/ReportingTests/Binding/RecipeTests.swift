import Charting
import Diagnostics
import Drawing
import Reporting
import SpecReading
import Statistics
import TestSupport
import Testing

/// Every recipe of the spec reference, bound over a few rows of the kind that it is for.
@Suite("recipes")
struct RecipeTests {
  /// What `table.csv` holds, by words of the recipe's purpose; other files under their names.
  private static let samples: [(words: String, files: [String: String])] = [
    ("Classes that the data", table("age,people\n0,5\n20,7\n40,6\n60,2\n")),
    (
      "A yield curve", table("term,day,rate\n0.25,a,5\n2,a,4\n30,a,3\n0.25,b,1\n2,b,2\n30,b,2\n")
    ),
    (
      "Rates of which",
      table("date,bank,rate\n2007-02-21,A,1\n2016-01-29,A,2\n2008-12-16,B,1\n2020-03-16,B,0\n")
    ),
    ("Each row as a stroke", numbered("team,score", 12) { "T\($0 % 3),\($0)" }),
    ("Count rows", table("agency,year\nA,2000\nA,2001\nB,2001\n")),
    ("The share of rows", table("country,price\nA,50\nA,150\nB,120\n")),
    ("All Januaries", numbered("date,rain", 12) { "2020-\(two($0))-01,\($0)" }),
    ("The largest rises", table("country,year,life\nA,1967,40\nA,2007,70\nB,1967,50\nB,2007,60\n")),
    ("The newest period", table("date,name,index\n2024-01-01,A,0.2\n2024-01-01,B,-0.1\n")),
    ("The ten highest means", numbered("director,gross", 14) { "D\($0),\($0)" }),
    (
      "Totals among the members",
      table(
        "Period,Trade Flow,Partner,Trade Value (US$)\n201401,Exports,World,5\n201401,Exports,A,3\n"
          + "201402,Exports,A,2\n")
    ),
    (
      "One column for each year",
      table(partners)
    ),
    ("Many columns as members", table("id,APPLE_FRAME,BARN,WOOD_FRAMED\n1,0,1,1\n2,0,0,1\n")),
    (
      "Long column names",
      table(
        "Year,Share of trade (rich to rich),Share of trade (other)\n1990,60,40\n1991,55,\n")
    ),
    ("Codes as words", table("code,age,people\n1,3,10\n2,3,12\n1,8,9\n2,8,8\n")),
    (
      "Windows over days",
      numbered("date,current,previous", 10) { "2024-01-\(two($0)),\($0),\($0 * 2)" }
    ),
    ("Dates that stand", table("date,sector,jobs\n2006-01-01,A,10\n2006-02-01,A,11\n")),
    (
      "Two lines on two axes",
      numbered("month,gold,rate", 12) { "2020-\(two($0)),\(1800 + $0),\($0)" }
    ),
    (
      "Columns as high",
      table("country,continent,emissions,people\nA,X,50,10\nB,X,150,20\nC,Y,120,90\n")
    ),
    (
      "The largest parts of a stack",
      table("genre,firm,sales\n" + (1...7).map { "A,F\($0),\($0)\nB,F\($0),3\n" }.joined())
    ),
    (
      "Lines chosen by",
      table("country,year,life\nA,1952,40\nA,2007,70\nB,1952,50\nB,2007,60\n")
    ),
    (
      "The three largest of each panel",
      table("country,product,exports\n" + (1...5).map { "A,p\($0),\($0)\nB,p\($0),9\n" }.joined())
    ),
    (
      "A running total along", table("age,firm,people\n0–9,A,3\n10–19,A,4\n20–29,B,2\n")
    ),
    (
      "Lines picked out",
      table(
        "month,area,rate\n2020-01,\"Troy, MI Div\",5\n2020-02,\"Troy, MI Div\",6\n2020-01,B,4\n2020-02,B,4\n"
      )
    ),
    ("Places with ties", table("team,day,points,goals\nA,1,3,2\nB,1,3,1\nA,2,3,2\nB,2,6,4\n")),
    ("A mean with its", table("Year,mpg\n1970,15\n1970,18\n1971,20\n1971,24\n")),
    (
      "Names from a second file",
      [
        "table.csv": "id,year,people\n01,2000,5\n01,2001,6\n",
        "countries.csv": "code,country,continent\n01,Aland,Europe\n",
      ]
    ),
    (
      "A price level",
      ["table.csv": "year,wage\n2000,10\n2001,12\n", "prices.csv": "year,cpi\n2000,90\n2001,100\n"]
    ),
    (
      "One file for each year",
      ["exports-22.csv": "partner,units\nA,1\n", "exports-23.csv": "partner,units\nA,2\n"]
    ),
    ("Cells such as", table("firm,revenue,margin\nA,$3.4m,12%\nB,\"$900,000*\",(5)\n")),
    (
      "Rows inside JSON",
      [
        "table.json":
          "{\"data\":{\"items\":[{\"date\":\"2020\",\"country\":{\"value\":\"A\"},\"value\":1},"
          + "{\"date\":\"2021\",\"country\":{\"value\":\"A\"},\"value\":2}]}}"
      ]
    ),
    ("How far each row", table("film,genre,rating\nA,x,5\nB,x,7\nC,y,6\n")),
    ("The three best", numbered("film,genre,rating", 8) { "F\($0),\($0 % 2),\($0)" }),
    ("What is normal", numbered("date,level", 12) { "2024-01-\(two($0)),\(60 + $0)" }),
    ("Rain that hangs", numbered("date,flow,rain", 12) { "2024-01-\(two($0)),\(20 + $0),\($0)" }),
    (
      "A grid of",
      table("year,region,product,sales\n2020,A,x,1\n2021,A,x,2\n2020,B,y,1\n2021,B,y,2\n")
    ),
    (
      "Several stretches",
      table(
        "plant,machine,state,start,end\nN,A,run,0,5\nN,A,idle,5,6\nN,A,run,6,9\nS,B,run,1,2\n")
    ),
    ("Bars or needles", numbered("age,people", 40) { "\($0),\(50 + $0)" }),
    ("Two groups over", numbered("sex,height", 40) { "\($0 % 2),\(150 + $0)" }),
    ("Smooth distributions", numbered("sex,height", 40) { "\($0 % 2),\(150 + $0)" }),
    ("A histogram divided", numbered("sex,age", 40) { "\($0 % 2),\(20 + $0)" }),
    (
      "Candlesticks",
      numbered("date,open,high,low,close", 5) {
        "2024-01-\(two($0)),\($0),\($0 + 3),\($0 - 2),\($0 + 1)"
      }
    ),
    (
      "Tasks from",
      table("task,team,start,end\nA,x,2024-01-05,2024-03-01\nB,y,2024-02-10,2024-06-30\n")
    ),
    ("How much of the rows", numbered("id,income", 9) { "\($0),\($0 * 7)" }),
    ("A band of two", numbered("date,close", 30) { "2024-01-\(two($0)),\(100 + $0 % 7)" }),
    ("Hours one after", numbered("time,load", 23) { "2024-01-01T\(two($0)):00,\($0)" }),
    ("Hours of the day", numbered("time,load", 23) { "2024-01-01T\(two($0)):00,\($0)" }),
    (
      "A table of Eurostat",
      ["table.tsv": "freq,geo\\TIME_PERIOD\t2020 \t2021 \nA,DE\t3.6 b\t3.6 \nA,FR\t: \t7.9 p\n"]
    ),
    (
      "A table with lines",
      table(
        "Table 1\n\ncountry,2021,2022\nA,\"1,200\",\"1,300\"\nTotal,\"1,200\",\"1,300\"\n\nSource: B\nNotes\n"
      )
    ),
    ("The fiscal years", table("year,outlays\n2022,6.3\n2023,6.1\n")),
    ("History before", table("year,people\n-3000,14\n-500,100\n1,188\n800,224\n")),
    ("Columns and a line", table("month,rain,warmth\n2023-01,90,5\n2023-02,180,8\n")),
    ("Observations at uneven", table("year,people\n1875,10\n1890,14\n1891,15\n1950,40\n")),
    ("A stack in the order", table("year,sector,exports\n2000,A,1\n2000,B,5\n2001,A,2\n")),
    (
      "Two measures against",
      table("year,miles,petrol\n1972,6400,1.8\n1973,6600,1.7\n1979,7800,2.8\n")
    ),
    (
      "Many series in little",
      table("week,city,visits\n2024-W01,A,90\n2024-W02,A,120\n2024-W01,B,130\n2024-W02,B,100\n")
    ),
    (
      "A stripe for each",
      numbered("date,warmth", 12) { "20\(two($0 + 9))-\(two($0))-01,\(10 + $0)" }
    ),
    (
      "How the rows of each",
      numbered("team,half,score", 30) { "T\($0 % 3),\($0 % 2 == 0 ? "first" : "second"),\($0)" }
    ),
    (
      "Each row as a dot",
      numbered("team,half,continent,country,score,life", 30) {
        "T\($0 % 3),H\($0 % 2),C\($0 % 4),\($0 == 5 ? "Japan" : $0 == 6 ? "Haiti" : "L\($0)"),\($0),\(50 + $0)"
      }
    ),
    ("Months along", numbered("month,rain", 12) { "202\($0 % 2)-\(two($0)),\($0)" }),
    ("What is above zero", table("year,revenue,spending\n2020,5,6\n2021,7,6\n2022,6,8\n")),
    ("A line in the colours", numbered("date,warmth", 28) { "2024-01-\(two($0)),\($0 - 4)" }),
    ("The mean as", numbered("id,height", 30) { "\($0),\(150 + $0)" }),
    ("This year in front", table("shop,year,sales\nA,2022,5\nA,2023,6\nB,2022,7\nB,2023,4\n")),
    (
      "Growth, margins",
      table("shop,year,sales,cost\nA,2022,5,4\nA,2023,6,4\nB,2022,7,5\nB,2023,4,3\n")
    ),
    ("Needles at", table("position,cases\n3,1\n50,4\n51,2\n600,9\n")),
  ]

  private static func table(_ text: String) -> [String: String] { ["table.csv": text] }

  private static func numbered(
    _ header: String, _ count: Int, _ row: (Int) -> String
  ) -> [String: String] {
    table(([header] + (1...count).map(row)).joined(separator: "\n") + "\n")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let partners: String = {
    let years = (1991...2018).map { String($0) }
    return "partner," + years.joined(separator: ",") + "\nA," + years.joined(separator: ",") + "\n"
  }()

  /// The shapes and texts of a picture, in groups or not.
  private static func marks(_ items: [Scene.Item]) -> Int {
    items.reduce(0) { count, item in
      if case .group(let group) = item { count + marks(group.items) } else { count + 1 }
    }
  }

  @Test("a recipe cannot be made", arguments: SpecReference.allRecipes.map(\.purpose))
  func isMade(_ purpose: String) throws {
    let recipe = try #require(SpecReference.allRecipes.first { $0.purpose == purpose })
    let sample = try #require(
      Self.samples.first { purpose.hasPrefix($0.words) }, "no sample for '\(purpose)'")
    var spec = recipe.spec
    if sample.files["table.json"] != nil { spec = spec.replacing("table.csv", with: "table.json") }
    var diagnostics = DiagnosticList()
    let draft = Draft(spec: spec, files: sample.files)
    let loaded = try #require(
      Pipeline.load("reports/cars.yaml", files: draft.reportFiles, diagnostics: &diagnostics),
      "\(DiagnosticPrinter(.text).print(diagnostics.all))")
    let bound = Pipeline.bind(loaded, language: "en", diagnostics: &diagnostics)
    let errors = diagnostics.all.filter { $0.severity == .error }
    #expect(errors == [], "\(DiagnosticPrinter(.text).print(errors))")
    let charts = try #require(bound).charts
    #expect(!charts.isEmpty)
    for chart in charts {
      #expect(chart.series.contains { $0.values.contains { $0.value != nil } })
      var drawing = DiagnosticList()
      let scene = ChartLayout.scene(
        of: chart, theme: .wire, medium: .article, measurer: FixedTextMeasurer(),
        diagnostics: &drawing)
      #expect(drawing.all.filter { $0.severity == .error && $0.stage != .rule } == [])
      #expect(Self.marks(scene.items) > 5, "an empty picture")
    }
  }
}
