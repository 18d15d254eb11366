// Measures the host against the floor, side by side in one run, taking turns so that the machine's moods touch both.
//   bench_driver --host FILE --floor FILE --echo FILE --origin CHROME-EXTENSION-URL --ledgers DIR [--rounds N]
// DIR holds, for each size, SIZE/recourse/ledger.db (the product's), SIZE/floor/floor.db and SIZE/order-ids (one id a
// line); the ledgers are written to. Prints one JSON object: the rows.
#include <sched.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <fstream>
#include <iostream>

#include "tests/bench/driver/bench.h"

namespace {

using nlohmann::json;
namespace fs = std::filesystem;
namespace options = boost::program_options;

std::vector<bench::Ledger> ledgers_in(const fs::path& folder) {
  std::vector<bench::Ledger> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    bench::Ledger ledger{entry.path(), std::stol(entry.path().filename().string()), {}};
    std::ifstream ids(entry.path() / "order-ids");
    for (std::string id; std::getline(ids, id);) ledger.order_ids.push_back(id);
    if (ledger.order_ids.empty()) throw std::runtime_error("no order ids in " + entry.path().string());
    found.push_back(std::move(ledger));
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.orders < b.orders; });
  return found;
}

bench::Setup read_options(int argc, char** argv) {
  bench::Setup setup;
  options::options_description all("bench_driver");
  all.add_options()("host", options::value(&setup.host)->required())("floor", options::value(&setup.floor)->required())(
      "echo", options::value(&setup.echo)->required())("origin", options::value(&setup.origin)->required())(
      "now", options::value(&setup.now)->default_value("2026-10-01T12:00:00Z"))(
      "ledgers", options::value<std::string>()->required())("rounds",
                                                            options::value(&setup.rounds)->default_value(200));
  options::variables_map given;
  options::store(options::parse_command_line(argc, argv, all), given);
  options::notify(given);
  setup.ledgers = given["ledgers"].as<std::string>();
  return setup;
}

/// Keeps this process, and every one it starts, on one processor. Two that hand each other a pipe are put on one or on
/// two as it falls, another way for each program of a run; between two, a hand-over alone can take longer than the
/// floor's whole answer, and the ratio would tell of that.
void stay_on_one_processor() {
  cpu_set_t allowed;
  if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0) throw std::runtime_error("no processor is named");
  int last = CPU_SETSIZE - 1;
  while (last > 0 && !CPU_ISSET(last, &allowed)) --last;
  CPU_ZERO(&allowed);
  CPU_SET(last, &allowed);
  if (::sched_setaffinity(0, sizeof allowed, &allowed) != 0) throw std::runtime_error("cannot stay on one processor");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto setup = read_options(argc, argv);
    stay_on_one_processor();
    json rows = json::array();
    bench::Bench bench(setup, rows);
    for (const auto& ledger : ledgers_in(setup.ledgers)) bench.measure(ledger);
    std::cout << json{{"rows", rows}}.dump(1) << "\n";
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "bench_driver: " << error.what() << "\n";
    return 1;
  }
}
