#include "ledger/index.h"

namespace recourse::ledger {

namespace {

/// The code point at `at` and its length in bytes; a byte that is no UTF-8 counts as itself.
std::pair<char32_t, std::size_t> code_point(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (size == 1 || at + size > text.size()) return {lead, 1};
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) value = (value << 6U) | (byte(at + i) & 0x3FU);
  return {value, size};
}

bool is_word_alone(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x1100 && c <= 0x11FF) || (c >= 0x20000 && c <= 0x3FFFF);
}

constexpr std::int64_t kRowsADay = 100'000'000;

/// Of an order's titles: those of a hundred items. What finding a word costs grows with the square of its places.
constexpr std::size_t kMostTitles = 16 * std::size_t{1024};

/// An import in one transaction holds no more than this back.
constexpr std::size_t kMostChanges = 1'000;

}  // namespace

std::string spaced(const std::string& text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = code_point(text, at);
    const bool alone = is_word_alone(c);
    if (alone) result += ' ';
    result.append(text, at, size);
    if (alone) result += ' ';
    at += size;
  }
  return result;
}

std::string unspaced(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = code_point(text, at);
    if (is_word_alone(c)) {
      // The space put before it, which may have a mark after it by now.
      const auto before = result.find_last_not_of("\x01\x02");
      if (before != std::string::npos && result[before] == ' ') result.erase(before, 1);
      result.append(text, at, size);
      at += size;
      const auto after = text.find_first_not_of("\x01\x02", at);
      if (after != std::string::npos && text[after] == ' ') {
        result.append(text, at, after - at);
        at = after + 1;
      }
      continue;
    }
    result.append(text, at, size);
    at += size;
  }
  return result;
}

std::string words_of(const OrderRecord& record) {
  const Order& order = record.order;
  std::string words;
  for (const auto& line : order.lines) {
    words += line.title + "\n";
    if (words.size() > kMostTitles) break;
  }
  if (order.store) words += order.store->name + "\n";
  if (order.tracking_number) words += *order.tracking_number + "\n";
  return spaced(words);
}

PageDate day_of(const OrderRecord& record) {
  return record.order.placed_on.value_or(day_at(record.first_seen_at, std::chrono::minutes(0)));
}

std::int64_t new_row(Database& database, PageDate day) {
  const std::int64_t first = day.time_since_epoch().count() * kRowsADay;
  auto& last = database.statement("SELECT max(document) FROM orders WHERE document >= ?1 AND document < ?2");
  last.bind(1, first);
  last.bind(2, first + kRowsADay);
  last.executeStep();
  const std::int64_t row = last.getColumn(0).isNull() ? first : last.getColumn(0).getInt64() + 1;
  last.tryReset();
  return row;
}

void index_words(Database& database, std::int64_t row, const std::string& words) {
  auto& document = database.statement("INSERT INTO documents(document, words) VALUES(?1, ?2)");
  document.bind(1, row);
  document.bind(2, words);
  document.exec();
  auto& rows = database.index_changes().rows;
  rows[row].added = words;
  if (rows.size() >= kMostChanges) write_index(database);
}

void forget_words(Database& database, std::int64_t row) {
  auto& rows = database.index_changes().rows;
  auto& select = database.statement("SELECT words FROM documents WHERE document = ?1");
  select.bind(1, row);
  if (!select.executeStep()) return;
  auto& change = rows[row];
  if (change.added)
    change.added.reset();  // the index never learned them
  else
    change.forgotten = select.getColumn(0).getString();
  select.tryReset();
  auto& forget = database.statement("DELETE FROM documents WHERE document = ?1");
  forget.bind(1, row);
  forget.exec();
  if (rows.size() >= kMostChanges) write_index(database);
}

void write_index(Database& database) {
  auto& changes = database.index_changes();
  for (const auto& [row, change] : changes.rows) {
    if (change.forgotten) {
      auto& forget = database.statement("INSERT INTO search(search, rowid, words) VALUES('delete', ?1, ?2)");
      forget.bind(1, row);
      forget.bind(2, *change.forgotten);
      forget.exec();
    }
    if (change.added) {
      auto& add = database.statement("INSERT INTO search(rowid, words) VALUES(?1, ?2)");
      add.bind(1, row);
      add.bind(2, *change.added);
      add.exec();
    }
  }
  changes = {};
}

}  // namespace recourse::ledger
