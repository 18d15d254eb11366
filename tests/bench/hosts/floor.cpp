// The floor: the least a host can do and still answer from SQLite. It gives up what it never needs, parses the request,
// opens the file at its first question and answers one indexed query. Built with the flags and the confinement of the
// real host, so that ratios to it mean something.
//   floor --make FILE ROWS   writes the table it answers from
//   floor                    serves; the file is named by FLOOR_DB
#include <sqlite3.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "platform/confinement.h"
#include "tests/bench/hosts/frames.h"

namespace {

using nlohmann::json;

int make_table(const char* file, long rows) {
  sqlite3* db = nullptr;
  if (sqlite3_open(file, &db) != SQLITE_OK) return 1;
  sqlite3_exec(db,
               "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; BEGIN;"
               "CREATE TABLE orders(order_id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT, WITHOUT ROWID;",
               nullptr, nullptr, nullptr);
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(db, "INSERT INTO orders VALUES(?1, ?2)", -1, &insert, nullptr);
  const std::string state(900, 'x');
  for (long row = 0; row < rows; ++row) {
    const std::string id = std::to_string(8200000000000000 + row * 10000);
    sqlite3_bind_text(insert, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(insert, 2, state.c_str(), -1, SQLITE_STATIC);
    if (sqlite3_step(insert) != SQLITE_DONE) return 1;
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  const bool ok = sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK;
  sqlite3_close(db);
  return ok ? 0 : 1;
}

class Table {
 public:
  Table() {
    const char* file = std::getenv("FLOOR_DB");
    if (file == nullptr || sqlite3_open_v2(file, &db_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK ||
        sqlite3_prepare_v2(db_, "SELECT state FROM orders WHERE order_id = ?1", -1, &find_, nullptr) != SQLITE_OK) {
      std::fputs("floor: FLOOR_DB names no table\n", stderr);
      std::exit(1);
    }
  }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  std::string state_of(const std::string& order_id) {
    sqlite3_bind_text(find_, 1, order_id.c_str(), -1, SQLITE_STATIC);
    std::string state;
    if (sqlite3_step(find_) == SQLITE_ROW) state = reinterpret_cast<const char*>(sqlite3_column_text(find_, 0));
    sqlite3_reset(find_);
    return state;
  }

 private:
  sqlite3* db_ = nullptr;
  sqlite3_stmt* find_ = nullptr;
};

int serve() {
  const char* file = std::getenv("FLOOR_DB");
  if (file != nullptr) recourse::platform::confine(std::filesystem::path(file).parent_path());
  std::string frame;
  while (bench::read_frame(STDIN_FILENO, frame)) {
    static Table table;
    const json request = json::parse(frame);
    const json answer = {{"jsonrpc", "2.0"},
                         {"id", request.at("id")},
                         {"result", {{"state", table.state_of(request.at("params").at("orderId"))}}}};
    if (!bench::write_frame(STDOUT_FILENO, answer.dump())) return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 4 && std::strcmp(argv[1], "--make") == 0) return make_table(argv[2], std::atol(argv[3]));
  return serve();
}
