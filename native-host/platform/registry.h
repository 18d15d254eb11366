#pragma once

#include <memory>
#include <optional>
#include <string>

namespace recourse::platform {

enum class Hive { user, machine };  ///< HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE

/// The registry as far as browsers look into it for native-messaging manifests: the default values of keys, as texts.
class Registry {
 public:
  virtual ~Registry() = default;
  /// Null when there is no such key or its value is no text. Of the machine the 32-bit view comes first, as browsers
  /// have it.
  virtual std::optional<std::string> read(Hive hive, const std::string& key) const = 0;
  /// False when it may not be written.
  virtual bool write(Hive hive, const std::string& key, const std::string& value) = 0;
  /// Removes the key and its value, not keys below it. False when it is there still.
  virtual bool remove(Hive hive, const std::string& key) = 0;
};

/// The machine's; null where there is none: on every system but Windows.
std::shared_ptr<Registry> system_registry();

}  // namespace recourse::platform
