#include "ledger/content.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "ledger/failure.h"
#include "ledger/transfer.h"

namespace recourse::ledger {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kCompressed{"\x1F\x8B"sv,
                                 "PK\x03\x04"sv,
                                 "\xFD"
                                 "7zXZ"sv,
                                 "\x28\xB5\x2F\xFD"sv,
                                 "BZh"sv,
                                 "7z\xBC\xAF"sv,
                                 "\x1F\x9D"sv,
                                 "\x04\x22\x4D\x18"sv,
                                 "Rar!"sv};

/// Excel's before 2007 and any other in the same wrapping; what is zipped by the names of its first parts.
bool is_workbook(std::string_view begin) {
  if (begin.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return true;
  if (!begin.starts_with("PK\x03\x04"sv)) return false;
  constexpr std::array kParts{"[Content_Types].xml"sv, "xl/"sv, "application/vnd.oasis.opendocument.spreadsheet"sv};
  return std::ranges::any_of(kParts, [&](auto part) { return begin.find(part) != begin.npos; });
}

/// Text in two or four bytes a character, with its mark or, before ASCII, without.
Content wide_text(std::string_view begin) {
  const auto is_zero = [&](std::size_t at) { return at < begin.size() && begin[at] == '\0'; };
  if (begin.starts_with("\xFF\xFE\0\0"sv) || begin.starts_with("\0\0\xFE\xFF"sv)) return Content::utf32;
  if (begin.starts_with("\xFF\xFE"sv) || begin.starts_with("\xFE\xFF"sv)) return Content::utf16;
  if (begin.size() < 4) return Content::other;
  if (is_zero(1) && is_zero(2) && is_zero(3) && !is_zero(0)) return Content::utf32;
  if (is_zero(0) && is_zero(1) && is_zero(2) && !is_zero(3)) return Content::utf32;
  if ((!is_zero(0) && is_zero(1) && !is_zero(2) && is_zero(3)) || (is_zero(0) && !is_zero(1) && is_zero(2)))
    return Content::utf16;
  return Content::other;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::string_view what_it_is(Content content) {
  switch (content) {
    case Content::empty:
      return "it is empty";
    case Content::database:
      return "it is another program's database";
    case Content::export_json:
      return "it is an export, which \"recourse import\" reads";
    case Content::compressed:
      return "it is compressed; unpack it first";
    case Content::workbook:
      return "it is a spreadsheet's workbook";
    case Content::utf16:
    case Content::utf32:
      return "it is text in UTF-16 or UTF-32";
    case Content::table:
    case Content::calendar:
      return "it is an export as a table or calendar, and no copy that \"recourse backup\" made";
    case Content::page:
    case Content::pdf:
      return "it is a web page or a PDF, as a case file is, and no copy that \"recourse backup\" made";
    case Content::binary:
    case Content::other:
      break;
  }
  return {};
}

}  // namespace

Content content_of(std::string_view beginning) {
  if (beginning.empty()) return Content::empty;
  if (beginning.starts_with("SQLite format 3\0"sv)) return Content::database;
  if (is_workbook(beginning)) return Content::workbook;
  if (std::ranges::any_of(kCompressed, [&](auto mark) { return beginning.starts_with(mark); }))
    return Content::compressed;
  if (const auto wide = wide_text(beginning); wide != Content::other) return wide;
  if (beginning.starts_with("%PDF"sv)) return Content::pdf;
  if (beginning.find('\0') != std::string_view::npos) return Content::binary;
  auto text = beginning.substr(beginning.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.empty()) return Content::empty;
  if (text.starts_with('{'))
    return text.find("\"recourse-ledger\"") != text.npos ? Content::export_json : Content::other;
  if (text.starts_with("orderId") || text.starts_with("\"orderId")) return Content::table;
  if (text.starts_with("BEGIN:VCALENDAR")) return Content::calendar;
  const auto word = lower(text.substr(0, 14));
  const bool is_page = word.starts_with("<!doctype") || word.starts_with("<html") || word.starts_with("<?xml");
  return is_page ? Content::page : Content::other;
}

Content content_of_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Content::other;
  std::array<char, 1024> head{};
  in.read(head.data(), head.size());
  return content_of({head.data(), static_cast<std::size_t>(in.gcount())});
}

void expect_importable(Content content, const std::string& called) {
  const auto refuse = [&](Unfit unfit, const char* what) {
    throw NotImportable(unfit, fmt::format("{} {} Nothing was imported.", called, what));
  };
  switch (content) {
    case Content::empty:
      refuse(Unfit::empty, "is empty.");
      break;
    case Content::database:
      refuse(Unfit::backup, "is a backup; \"recourse restore\" puts one in the ledger's place.");
      break;
    case Content::compressed:
      refuse(Unfit::compressed, "is compressed; unpack it first.");
      break;
    case Content::workbook:
      refuse(Unfit::workbook, "is a spreadsheet's workbook; save it as CSV first.");
      break;
    case Content::utf16:
      refuse(Unfit::utf16, "is text in UTF-16; save it as UTF-8 first.");
      break;
    case Content::utf32:
      refuse_import(called, Unfit::not_whole, "it is text in UTF-32; save it as UTF-8 first");
    case Content::table:
      refuse(Unfit::other_format, "is a table (CSV); an export in JSON is needed: \"recourse export\".");
      break;
    case Content::calendar:
      refuse(Unfit::other_format, "is a calendar; an export in JSON is needed: \"recourse export\".");
      break;
    case Content::page:
      refuse_import(called, Unfit::no_text, "it is a web page, as a case file is");
    case Content::pdf:
      refuse_import(called, Unfit::no_text, "it is a PDF");
    case Content::binary:
      refuse_import(called, Unfit::no_text, "it holds bytes that are not text");
    case Content::export_json:
    case Content::other:
      break;
  }
}

void refuse_import(const std::string& called, Unfit unfit, const std::string& why) {
  throw NotImportable(
      unfit, fmt::format("{} is not an export of Recourse that can be read: {}. Nothing was imported.", called, why));
}

bool may_be_ledger(Content content) { return content == Content::database || content == Content::binary; }

void refuse_as_ledger(const std::filesystem::path& file, Content content) {
  const auto what = what_it_is(content);
  throw LedgerError(Failure::not_a_ledger,
                    fmt::format("{} is not a Recourse ledger{}{}.", file.string(), what.empty() ? "" : ": ", what),
                    file.string(), content);
}

}  // namespace recourse::ledger
