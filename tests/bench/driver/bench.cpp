#include "tests/bench/driver/bench.h"

#include <algorithm>
#include <iostream>

#include "tests/bench/driver/requests.h"

namespace bench {

namespace {

using nlohmann::json;

json row(const std::string& what, const std::string& host, const Ledger& ledger, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return {{"what", what},
          {"host", host},
          {"orders", ledger.orders},
          {"medianUs", times[times.size() / 2]},
          {"p99Us", times[std::min(times.size() - 1, times.size() * 99 / 100)]},
          {"n", times.size()}};
}

double timed(Process& process, const std::string& body) {
  const auto from = Clock::now();
  const auto answer = process.ask(body);
  const Microseconds took = Clock::now() - from;
  if (answer.find("\"error\"") != std::string::npos) throw std::runtime_error("refused: " + body + "\n" + answer);
  return took.count();
}

std::string pick(const Ledger& ledger, int k) {
  return ledger.order_ids[static_cast<std::size_t>(k < 0 ? -k : k) * 7919 % ledger.order_ids.size()];
}

std::string check(const Ledger& ledger, int k) { return request(k, "order.check", {{"orderId", pick(ledger, k)}}); }

std::string search(int k, const std::string& query) {
  return request(k, "ledger.search", {{"query", query}, {"limit", 20}});
}

/// A page of orders no ledger has seen, others for every `page`; seen again at a later turn, each has news.
std::string observe(int orders, int page, int turn) {
  std::vector<std::string> ids;
  for (int k = 0; k < orders; ++k) ids.push_back(std::to_string(8'300'000'000'000'000 + 1000L * page + k));
  return request(turn, "page.observe", observation(ids, turn));
}

/// The last word of an order's title, which few other titles have.
std::string rare_word(const Ledger& ledger, Process& host, int k) {
  const auto answer = json::parse(host.ask(search(k, pick(ledger, k))));
  const auto title = answer.at("result").at("hits").at(0).at("title").get<std::string>();
  return title.substr(title.rfind(' ') + 1);
}

void say(const char* what, const Ledger& ledger) { std::cerr << "  " << ledger.orders << " orders: " << what << "\n"; }

}  // namespace

void Bench::measure(const Ledger& ledger) {
  programs_ = {
      {"recourse",
       setup_.host,
       {setup_.origin},
       {"XDG_DATA_HOME=" + ledger.folder.string(), "RECOURSE_NOW=" + setup_.now}},
      {"floor", setup_.floor, {setup_.origin}, {"FLOOR_DB=" + (ledger.folder / "floor" / "floor.db").string()}},
      {"echo", setup_.echo, {setup_.origin}, {}}};
  starts(ledger);
  warm(ledger);
  memory(ledger);
  host_only(ledger);
}

/// Start of the process to its first answer, and end of input to its leaving.
void Bench::starts(const Ledger& ledger) {
  say("start", ledger);
  std::vector<std::vector<double>> first(programs_.size());
  std::vector<std::vector<double>> gone(programs_.size());
  for (int round = -3; round < setup_.rounds; ++round)
    for (std::size_t i = 0; i < programs_.size(); ++i) {
      const auto from = Clock::now();
      Process process(programs_[i]);
      process.ask(check(ledger, round));
      const Microseconds took = Clock::now() - from;
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
void Bench::warm(const Ledger& ledger) {
  say("warm order.check", ledger);
  std::vector<std::unique_ptr<Process>> running;
  for (const auto& program : programs_) running.push_back(std::make_unique<Process>(program));
  std::vector<std::vector<double>> times(programs_.size());
  for (int turn = -1; turn < setup_.rounds / 4; ++turn)
    for (std::size_t i = 0; i < running.size(); ++i)
      for (int k = 0; k < 100; ++k) {
        const double took = timed(*running[i], check(ledger, turn * 100 + k));
        if (turn >= 0) times[i].push_back(took);
      }
  for (std::size_t i = 0; i < running.size(); ++i) {
    rows_.push_back(row("warm order.check", programs_[i].name, ledger, times[i]));
    running[i]->end();
  }
}

/// The most a host of its own ever held, after a thousand checks, a hundred searches and a page of a hundred orders.
void Bench::memory(const Ledger& ledger) {
  say("memory", ledger);
  Process host(programs_[0]);
  const char* queries[] = {"cable", "ca", "usb cable", "portable", "zzqqxx"};
  for (int k = 0; k < 1000; ++k) timed(host, check(ledger, k));
  for (int k = 0; k < 100; ++k)
    timed(host, search(k, k % 2 == 0 ? queries[k / 2 % std::size(queries)] : pick(ledger, k * 13)));
  timed(host, observe(100, 0, 1));
  rows_.push_back(
      {{"what", "peak memory"}, {"host", "recourse"}, {"orders", ledger.orders}, {"kB", host.peak_memory_kb()}});
  host.end();
}

void Bench::repeat(const std::string& what, const Ledger& ledger, Process& host, int times,
                   const std::function<std::string(int)>& body) {
  std::vector<double> took;
  for (int k = 0; k < times; ++k) took.push_back(timed(host, body(k)));
  rows_.push_back(row(what, "recourse", ledger, took));
}

/// What only the real host can do.
void Bench::host_only(const Ledger& ledger) {
  say("order.check, message.check", ledger);
  Process host(programs_[0]);
  repeat("order.check", ledger, host, 1000, [&](int k) { return check(ledger, k * 7); });
  repeat("message.check", ledger, host, 500, [&](int k) {
    return request(k, "message.check", {{"storeId", std::to_string(1100000000 + k)}});
  });
  searches(ledger, host);
  say("export, observe", ledger);
  repeat("ledger.export, one piece", ledger, host, 20,
         [&](int k) { return request(k, "ledger.export", json::object()); });
  constexpr int kPages = 50;
  int turn = 2;
  for (const int orders : {1, 10, 100}) {
    const int first = turn;
    const std::string what = "page.observe of " + std::to_string(orders);
    const auto page = [&](int k) { return observe(orders, first + k, turn++); };
    repeat(what + ", all new", ledger, host, kPages, page);
    repeat(what + ", all with news", ledger, host, kPages, page);
  }
  host.end();
}

void Bench::searches(const Ledger& ledger, Process& host) {
  say("search", ledger);
  std::vector<std::string> rare;
  for (int k = 0; k < 200; ++k) rare.push_back(rare_word(ledger, host, k * 17));
  const auto kind = [&](const char* what, const std::function<std::string(int)>& query) {
    repeat(std::string("ledger.search: ") + what, ledger, host, 200, [&](int k) { return search(k, query(k)); });
  };
  kind("order id", [&](int k) { return pick(ledger, k * 13); });
  kind("id prefix", [&](int k) { return pick(ledger, k * 13).substr(0, 6); });
  kind("common word", [](int) { return "cable"; });
  kind("word of every store", [](int) { return "store"; });
  kind("rare word", [&](int k) { return rare[static_cast<std::size_t>(k)]; });
  kind("prefix", [](int) { return "ca"; });
  kind("long prefix", [](int) { return "portab"; });
  kind("two words", [](int) { return "wireless cable"; });
  kind("rare and common word", [&](int k) { return rare[static_cast<std::size_t>(k)] + " store"; });
  kind("miss", [](int) { return "zzqqxx"; });
}

}  // namespace bench
