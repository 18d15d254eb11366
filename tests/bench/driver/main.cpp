// Measures the host against the floor, side by side in one run, taking turns so that the machine's moods touch both.
//   bench_driver --host FILE --floor FILE --echo FILE --origin CHROME-EXTENSION-URL --ledgers DIR [--rounds N]
// DIR holds, for each size, SIZE/recourse/ledger.db (the product's) and SIZE/floor.db, and SIZE/order-ids (one id a
// line). Prints one JSON object: rows of {what, host, orders, medianUs, p99Us, n} and peak memory.
#include <algorithm>
#include <boost/program_options.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tests/bench/driver/process.h"

namespace {

using nlohmann::json;
namespace fs = std::filesystem;
namespace options = boost::program_options;

struct Setup {
  std::string host, floor, echo, origin, now;
  fs::path ledgers;
  int rounds = 200;
};

struct Ledger {
  fs::path folder;
  long orders = 0;
  std::vector<std::string> order_ids;
};

std::vector<Ledger> ledgers_in(const fs::path& folder) {
  std::vector<Ledger> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    Ledger ledger{entry.path(), std::stol(entry.path().filename().string()), {}};
    std::ifstream ids(entry.path() / "order-ids");
    for (std::string id; std::getline(ids, id);) ledger.order_ids.push_back(id);
    if (ledger.order_ids.empty()) throw std::runtime_error("no order ids in " + entry.path().string());
    found.push_back(std::move(ledger));
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.orders < b.orders; });
  return found;
}

std::string request(int id, const char* method, const json& params) {
  return json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}.dump();
}

json row(const std::string& what, const std::string& host, const Ledger& ledger, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return {{"what", what},
          {"host", host},
          {"orders", ledger.orders},
          {"medianUs", times[times.size() / 2]},
          {"p99Us", times[std::min(times.size() - 1, times.size() * 99 / 100)]},
          {"n", times.size()}};
}

class Bench {
 public:
  Bench(const Setup& setup, json& rows) : setup_(setup), rows_(rows) {}

  void measure(const Ledger& ledger) {
    programs_ = {{"recourse",
                  setup_.host,
                  {setup_.origin},
                  {"XDG_DATA_HOME=" + ledger.folder.string(), "RECOURSE_NOW=" + setup_.now}},
                 {"floor", setup_.floor, {setup_.origin}, {"FLOOR_DB=" + (ledger.folder / "floor.db").string()}},
                 {"echo", setup_.echo, {setup_.origin}, {}}};
    starts(ledger);
    warm(ledger);
    host_only(ledger);
  }

 private:
  /// Start of the process to its first answer, and end of input to its leaving.
  void starts(const Ledger& ledger) {
    say("start", ledger);
    std::vector<std::vector<double>> first(programs_.size());
    std::vector<std::vector<double>> gone(programs_.size());
    for (int round = -3; round < setup_.rounds; ++round)
      for (std::size_t i = 0; i < programs_.size(); ++i) {
        const auto from = bench::Clock::now();
        bench::Process process(programs_[i]);
        process.ask(request(1, "order.check", {{"orderId", pick(ledger, round)}}));
        const bench::Microseconds took = bench::Clock::now() - from;
        const auto leaving = process.end();
        if (round < 0) continue;  // warms the page cache
        first[i].push_back(took.count());
        gone[i].push_back(leaving.count());
      }
    for (std::size_t i = 0; i < programs_.size(); ++i) {
      rows_.push_back(row("start to first verdict", programs_[i].name, ledger, first[i]));
      rows_.push_back(row("end of input to exit", programs_[i].name, ledger, gone[i]));
    }
  }

  /// Round trips over an open pipe, in short turns.
  void warm(const Ledger& ledger) {
    say("warm order.check", ledger);
    std::vector<std::unique_ptr<bench::Process>> running;
    for (const auto& program : programs_) running.push_back(std::make_unique<bench::Process>(program));
    std::vector<std::vector<double>> times(programs_.size());
    for (int turn = -1; turn < setup_.rounds / 4; ++turn)
      for (std::size_t i = 0; i < running.size(); ++i)
        for (int k = 0; k < 100; ++k) {
          const auto body = request(k, "order.check", {{"orderId", pick(ledger, turn * 100 + k)}});
          const double took = timed(*running[i], body);
          if (turn >= 0) times[i].push_back(took);
        }
    for (std::size_t i = 0; i < running.size(); ++i)
      rows_.push_back(row("warm order.check", programs_[i].name, ledger, times[i]));
  }

  /// What only the real host can do, and its memory after all of it.
  void host_only(const Ledger& ledger) {
    say("message.check, search, observe", ledger);
    bench::Process host(programs_[0]);
    const auto repeat = [&](const std::string& what, int times, const std::function<std::string(int)>& body) {
      std::vector<double> took;
      for (int k = 0; k < times; ++k) took.push_back(timed(host, body(k)));
      rows_.push_back(row(what, "recourse", ledger, took));
    };
    repeat("order.check", 1000, [&](int k) { return request(k, "order.check", {{"orderId", pick(ledger, k * 7)}}); });
    repeat("message.check", 500, [&](int k) {
      return request(k, "message.check", {{"storeId", std::to_string(1100000000 + k)}});
    });
    const auto search = [&](const char* what, const std::function<std::string(int)>& query) {
      repeat(std::string("ledger.search: ") + what, 100, [&](int k) {
        return request(k, "ledger.search", {{"query", query(k)}, {"limit", 20}});
      });
    };
    search("order id", [&](int k) { return pick(ledger, k * 13); });
    search("id prefix", [&](int k) { return pick(ledger, k * 13).substr(0, 6); });
    search("common word", [](int) { return std::string("cable"); });
    search("prefix", [](int) { return std::string("ca"); });
    search("two words", [](int) { return std::string("usb cable"); });
    search("miss", [](int) { return std::string("zzqqxx"); });
    for (const int orders : {1, 10, 100})
      repeat("page.observe of " + std::to_string(orders), orders == 100 ? 20 : 50,
             [&](int k) { return request(k, "page.observe", observation(ledger, orders, k)); });
    rows_.push_back(
        {{"what", "peak memory"}, {"host", "recourse"}, {"orders", ledger.orders}, {"kB", host.peak_memory_kb()}});
  }

  static double timed(bench::Process& process, const std::string& body) {
    const auto from = bench::Clock::now();
    const auto answer = process.ask(body);
    const bench::Microseconds took = bench::Clock::now() - from;
    if (answer.find("\"error\"") != std::string::npos) throw std::runtime_error("refused: " + body + "\n" + answer);
    return took.count();
  }

  static std::string pick(const Ledger& ledger, int k) {
    return ledger.order_ids[static_cast<std::size_t>(k < 0 ? -k : k) * 7919 % ledger.order_ids.size()];
  }

  /// A list page of known orders whose status texts differ from turn to turn, so that every order is news.
  json observation(const Ledger& ledger, int orders, int turn) const {
    json list = json::array();
    for (int k = 0; k < orders; ++k) {
      const auto id = pick(ledger, turn * 101 + k);
      list.push_back({{"orderId", id},
                      {"status", "shipped"},
                      {"statusText", "Awaiting delivery " + std::to_string(turn)},
                      {"placedOn", "2026-08-20"},
                      {"store", {{"storeId", "1100000001"}, {"name", "Vega Store"}}},
                      {"lines", {{{"lineId", id}, {"title", "USB cable, braided, 2 m"}, {"quantity", 1}}}}});
    }
    return {{"page",
             {{"kind", "order-list"},
              {"url", "https://www.aliexpress.com/p/order/index.html"},
              {"seenAt", setup_.now},
              {"complete", false},
              {"source", "json"}}},
            {"orders", list}};
  }

  static void say(const char* what, const Ledger& ledger) {
    std::cerr << "  " << ledger.orders << " orders: " << what << "\n";
  }

  const Setup& setup_;
  json& rows_;
  std::vector<bench::Program> programs_;
};

Setup read_options(int argc, char** argv) {
  Setup setup;
  options::options_description all("bench_driver");
  all.add_options()("host", options::value(&setup.host)->required())("floor", options::value(&setup.floor)->required())(
      "echo", options::value(&setup.echo)->required())("origin", options::value(&setup.origin)->required())(
      "now", options::value(&setup.now)->default_value("2026-09-07T12:00:00Z"))(
      "ledgers", options::value<std::string>()->required())("rounds",
                                                            options::value(&setup.rounds)->default_value(200));
  options::variables_map given;
  options::store(options::parse_command_line(argc, argv, all), given);
  options::notify(given);
  setup.ledgers = given["ledgers"].as<std::string>();
  return setup;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Setup setup = read_options(argc, argv);
    json rows = json::array();
    Bench bench(setup, rows);
    for (const auto& ledger : ledgers_in(setup.ledgers)) bench.measure(ledger);
    std::cout << json{{"rows", rows}}.dump(1) << "\n";
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "bench_driver: " << error.what() << "\n";
    return 1;
  }
}
