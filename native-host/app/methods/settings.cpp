#include "ledger/settings.h"

#include "app/methods/all.h"
#include "app/shortened.h"
#include "codec/settings.h"
#include "ledger/conversations.h"
#include "text/cut.h"

namespace recourse::app::methods {

namespace {

constexpr std::size_t kMostSettings = 200;
constexpr const char* kStorePrefix = codec::kStoreSetting;

void add_stores(const codec::Reader& stores, std::map<std::string, std::string>& settings) {
  for (const auto& [id, value] : stores.members()) {
    const std::string path = "/values/stores/" + id;
    if (!StoreId::parse(id))
      throw codec::BadValue(path, codec::misfit::expected("a store id is expected", R"("1102345678")"));
    settings[kStorePrefix + id] = codec::setting_text(kStorePrefix + id, codec::Reader(value, path));
  }
}

}  // namespace

/// Values as they were set; those of single stores under `stores`, by store id, and these stores' names beside them.
std::string settings_get(Context& context, const Value&) {
  std::map<std::string, std::string> values;  // JSON texts
  std::map<std::string, std::string> stores;
  std::map<std::string, std::string> names;
  for (const auto& [name, text] : context.ledger().settings().all()) {
    if (name.rfind(kStorePrefix, 0) != 0) {
      values[name] = codec::normalised(text);
      continue;
    }
    const auto id = name.substr(std::char_traits<char>::length(kStorePrefix));
    stores[id] = codec::normalised(text);
    if (const auto store = StoreId::parse(id)) names[id] = context.ledger().conversations().with(*store).name;
  }
  return text_that_fits([&](const std::optional<Portion>& portion) {
    const auto of_first = [&](const std::map<std::string, std::string>& all, const auto& write) {
      std::size_t left = portion ? portion->items : all.size();
      for (auto one = all.begin(); one != all.end() && left > 0; ++one, --left) write(one->first, one->second);
    };
    if (!stores.empty())
      values["stores"] = codec::object_text([&](codec::Writer& w) {
        of_first(stores, [&](const std::string& id, const std::string& text) { w.raw(id, text); });
      });
    return codec::object_text([&](codec::Writer& w) {
      write_rulebook(w, context);
      if (portion) w.member("shortened", true);
      w.object("storeNames", [&] {
        of_first(names, [&](const std::string& id, const std::string& name) {
          w.member(id, portion ? text::shortened(name, portion->text) : name);
        });
      });
      w.object("values", [&] {
        for (const auto& [name, text] : values) w.raw(name, text);
      });
    });
  });
}

std::string settings_set(Context& context, const Value& params) {
  const auto values = codec::Reader(params).at("values");
  std::map<std::string, std::string> settings;
  for (const auto& [name, value] : values.members()) {
    if (name == "stores") {
      add_stores(codec::Reader(value, "/values/stores"), settings);
      continue;
    }
    const std::string path = "/values/" + name.substr(0, 60);
    if (name.starts_with(kStorePrefix))
      throw codec::BadValue(path, {"settings of stores are set under stores", "params_store_setting"});
    settings[name] = codec::setting_text(name, codec::Reader(value, path));
  }
  if (settings.size() > kMostSettings)
    values.fail(codec::misfit::too_many_entries("too many settings at once", kMostSettings));
  context.ledger().settings().set(settings, context.now());
  const OneState state(context);
  return settings_get(context, params);
}

}  // namespace recourse::app::methods
