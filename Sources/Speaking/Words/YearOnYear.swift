extension Language {
  /// A change with what it compares with: "+12% on a year earlier", "前年同期比+12%".
  package func onAYearEarlier(_ change: String) -> String {
    fill(Self.yearOnYear[code] ?? "{0}", change)
  }

  private static let yearOnYear: [String: String] = [
    "en": "{0} on a year earlier", "zh-Hans": "较上年同期{0}", "zh-Hant": "較去年同期{0}",
    "ru": "{0} к прошлому году", "kk": "өткен жылмен салыстырғанда {0}", "ja": "前年同期比{0}",
    "ko": "전년 동기 대비 {0}", "de": "{0} zum Vorjahr", "fr": "{0} sur un an",
    "es": "{0} interanual", "uk": "{0} до минулого року", "uz": "o‘tgan yilga nisbatan {0}",
    "ky": "былтыркыга салыштырмалуу {0}", "tr": "bir yıl öncesine göre {0}",
    "ar": "{0} على أساس سنوي", "he": "{0} לעומת השנה הקודמת", "fa": "{0} نسبت به سال پیش",
    "ur": "ایک سال پہلے کے مقابلے میں {0}",
  ]
}
