#include "ledger/search.h"

#include <algorithm>
#include <numeric>
#include <sstream>

#include "codec/cursor.h"
#include "ledger/index.h"
#include "ledger/open_ledger.h"
#include "ledger/state.h"
#include "ledger/terms.h"

namespace recourse::ledger {

namespace {

constexpr std::string_view kById = "id";
constexpr std::string_view kByWord = "row";
constexpr std::size_t kShortestId = 4;
/// The first so many different words of a query count: what a snippet takes grows with the square of all places where
/// any of them stands.
constexpr std::size_t kMostQueryWords = 24;
/// A page ends where its texts come to this, however few its hits are: an answer has its bounds.
constexpr std::size_t kMostText = 128 * std::size_t{1024};
constexpr char kMarkFrom = '\x01';
constexpr char kMarkTo = '\x02';

bool has_word(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  });
}

std::string phrase(const std::string& word) { return "\"" + word + "\""; }

/// The last word's part of an expression: whatever begins with it.
std::string beginning(Database& database, const std::string& word) {
  const auto words = words_beginning_with(database, word);
  if (!words) return phrase(word) + " *";
  if (words->empty()) return phrase(word);
  std::string any;
  for (const auto& one : *words) any += (any.empty() ? "(" : " OR ") + phrase(one);
  return any + ")";
}

/// Any text as an FTS5 expression: every word a quoted phrase, the last one a prefix. Empty when there is no word.
std::string expression(Database& database, const std::string& query) {
  std::istringstream words(spaced(query));
  std::vector<std::string> wanted;
  for (std::string word; words >> word;) {
    word.erase(std::remove_if(word.begin(), word.end(), [](char c) { return c == '"' || c == '\0'; }), word.end());
    if (!has_word(word)) continue;
    std::erase(wanted, word);  // what is said again stands last, where it may be the beginning of a word
    wanted.push_back(std::move(word));
    if (wanted.size() == kMostQueryWords) break;
  }
  if (wanted.empty()) return {};
  std::string all;
  for (std::size_t i = 0; i + 1 < wanted.size(); ++i) all += phrase(wanted[i]) + " AND ";
  return all + beginning(database, wanted.back());
}

/// The digits a query is, when it can be the beginning of an order id.
std::optional<std::string> id_prefix(const std::string& query) {
  std::string digits;
  for (const char c : query) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c != ' ')
      return std::nullopt;
  }
  if (digits.size() < kShortestId || digits.size() > 22) return std::nullopt;
  return digits;
}

/// Takes the marks out of a snippet and the spaces that `spaced` put in; counts in UTF-16 code units.
void unmark(const std::string& marked, SearchHit& hit) {
  const std::string text = unspaced(marked);
  int units = 0;
  int from = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == kMarkFrom) {
      from = units;
    } else if (c == kMarkTo) {
      hit.marks.emplace_back(from, units);
    } else {
      hit.snippet += c == '\n' ? ' ' : c;
      if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0 ? 2 : 1;
    }
  }
}

/// What a text takes of an answer: JSON writes a control character with six.
std::size_t room_of(const std::string& text) {
  const auto takes = [](std::size_t room, char c) {
    return room + (static_cast<unsigned char>(c) < ' ' ? 6 : c == '"' || c == '\\' ? 2 : 1);
  };
  return std::accumulate(text.begin(), text.end(), std::size_t{0}, takes);
}

/// The hits of one page, as many as fit.
class PageOfHits {
 public:
  explicit PageOfHits(int limit) : limit_(static_cast<std::size_t>(limit)) {}

  bool is_full() const { return page_.hits.size() >= limit_ || text_ >= kMostText; }
  const std::optional<std::string>& cursor() const { return page_.cursor; }
  const OrderId& last() const { return page_.hits.back().order_id; }
  void add(SearchHit hit) {
    text_ += room_of(hit.title) + room_of(hit.store_name) + room_of(hit.snippet);
    page_.hits.push_back(std::move(hit));
  }
  void end_at(std::string cursor) { page_.cursor = std::move(cursor); }
  SearchPage take() { return std::move(page_); }

 private:
  SearchPage page_;
  std::size_t limit_;
  std::size_t text_ = 0;
};

std::optional<SearchHit> hit_of(Database& database, const std::string& order_id, const std::string& state) {
  const auto id = OrderId::parse(order_id);
  if (!id) return std::nullopt;
  const auto record = order_record(database, order_id, state);
  SearchHit hit{.order_id = *id};
  if (!record.order.lines.empty()) hit.title = record.order.lines.front().title;
  if (record.order.store) hit.store_name = record.order.store->name;
  hit.placed_on = record.order.placed_on;
  hit.status = record.order.status;
  return hit;
}

void find_ids(Database& database, const std::string& prefix, const std::string& after, int limit, PageOfHits& page) {
  auto& select = database.statement(
      "SELECT order_id, state FROM orders WHERE order_id >= ?1 AND order_id < ?2 AND order_id > ?3 ORDER BY order_id "
      "LIMIT ?4");
  select.bind(1, prefix);
  select.bind(2, prefix + ":");  // ':' follows '9'
  select.bind(3, after);
  select.bind(4, limit + 1);
  while (select.executeStep()) {
    auto hit = hit_of(database, select.getColumn(0).getString(), select.getColumn(1).getString());
    if (!hit) continue;
    if (page.is_full()) {
      page.end_at(codec::Cursor::written(kById, {page.last().text()}));
      break;
    }
    hit->snippet = hit->order_id.text();
    hit->marks.emplace_back(0, static_cast<int>(prefix.size()));
    page.add(std::move(*hit));
  }
  select.tryReset();
}

/// `id_prefix`: orders whose id begins with it were found by that.
void find_words(Database& database, const std::string& match, const std::optional<std::string>& id_prefix,
                std::int64_t before, int limit, PageOfHits& page) {
  auto& select = database.statement(
      "SELECT search.rowid, orders.order_id, orders.state, snippet(search, 0, char(1), char(2), '…', 14) "
      "FROM search JOIN orders ON orders.document = search.rowid "
      "WHERE search MATCH ?1 AND search.rowid < ?2 ORDER BY search.rowid DESC LIMIT ?3");
  select.bind(1, match);
  select.bind(2, before);
  select.bind(3, limit + 1);
  std::int64_t last = before;
  int left = limit;
  while (select.executeStep()) {
    if (page.is_full() || left-- == 0) {
      page.end_at(codec::Cursor::written(kByWord, {std::to_string(last)}));
      break;
    }
    last = select.getColumn(0).getInt64();
    auto hit = hit_of(database, select.getColumn(1).getString(), select.getColumn(2).getString());
    if (!hit || (id_prefix && hit->order_id.text().starts_with(*id_prefix))) continue;
    unmark(select.getColumn(3).getString(), *hit);
    page.add(std::move(*hit));
  }
  select.tryReset();
}

}  // namespace

SearchPage Search::find(const std::string& query, int limit, const std::optional<std::string>& cursor) const {
  const bool in_words = codec::Cursor::is_of(cursor, kByWord);
  const std::int64_t before = in_words ? codec::Cursor::read(cursor, kByWord, 1)->whole(0) : INT64_MAX;
  const std::string after = cursor && !in_words ? codec::Cursor::read(cursor, kById, 1)->id(0) : std::string();
  return guarded(ledger_.database, [&] {
    PageOfHits page(limit);
    const auto prefix = id_prefix(query);
    if (prefix && !in_words) find_ids(ledger_.database, *prefix, after, limit, page);
    // Also where the ids have filled the page: that there are words is what its cursor tells.
    const std::string match = page.cursor() ? std::string() : expression(ledger_.database, query);
    if (!match.empty()) find_words(ledger_.database, match, prefix, before, limit, page);
    return page.take();
  });
}

}  // namespace recourse::ledger
