#include "ledger/terms.h"

#include <sqlite3.h>

namespace recourse::ledger {

namespace {

/// Each word asked for costs memory for its place in the index.
constexpr std::size_t kMostWords = 32;

/// Beginnings up to this many characters have lists of their own.
constexpr std::size_t kLongestListed = 3;

/// FTS5 hands it out through a pointer bound to a query; SQLiteCpp binds none.
fts5_api* api_of(sqlite3* connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* ask = nullptr;
  if (::sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &ask, nullptr) == SQLITE_OK) {
    ::sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", nullptr);
    ::sqlite3_step(ask);
  }
  ::sqlite3_finalize(ask);
  return api;
}

/// The tokenizer of the search table (schema.cpp), asked through FTS5's own interface.
class Tokenizer {
 public:
  explicit Tokenizer(Database& database) {
    fts5_api* api = api_of(database.connection().getHandle());
    const char* options[] = {"remove_diacritics", "2"};
    void* data = nullptr;
    if (api == nullptr || api->xFindTokenizer(api, "unicode61", &data, &methods_) != SQLITE_OK) return;
    if (methods_.xCreate(data, options, 2, &tokenizer_) != SQLITE_OK) tokenizer_ = nullptr;
  }
  ~Tokenizer() {
    if (tokenizer_ != nullptr) methods_.xDelete(tokenizer_);
  }
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  std::vector<std::string> words_of(const std::string& text) const {
    std::vector<std::string> words;
    const auto take = [](void* to, int, const char* token, int size, int, int) {
      static_cast<std::vector<std::string>*>(to)->emplace_back(token, static_cast<std::size_t>(size));
      return SQLITE_OK;
    };
    if (tokenizer_ != nullptr)
      methods_.xTokenize(tokenizer_, &words, FTS5_TOKENIZE_QUERY, text.data(), static_cast<int>(text.size()), take);
    return words;
  }

 private:
  fts5_tokenizer methods_{};
  Fts5Tokenizer* tokenizer_ = nullptr;
};

std::size_t characters(const std::string& text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

/// The index's first word at or after `from`.
std::optional<std::string> first_word(Database& database, const std::string& from) {
  auto& select = database.statement("SELECT term FROM temp.words WHERE term >= ?1 LIMIT 1");
  select.bind(1, from);
  if (!select.executeStep()) return std::nullopt;
  auto word = select.getColumn(0).getString();
  select.tryReset();
  return word;
}

}  // namespace

std::optional<std::vector<std::string>> words_beginning_with(Database& database, const std::string& word) {
  const auto tokens = Tokenizer(database).words_of(word);
  if (tokens.size() != 1 || characters(tokens.front()) <= kLongestListed) return std::nullopt;
  const std::string& beginning = tokens.front();
  database.connection().exec(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'search', 'instance')");
  std::vector<std::string> words;
  for (auto next = first_word(database, beginning); next && next->rfind(beginning, 0) == 0;
       next = first_word(database, *next + '\x01')) {
    if (words.size() == kMostWords) return std::nullopt;
    words.push_back(*next);
  }
  return words;
}

}  // namespace recourse::ledger
