# Where the RPM package puts things. Browsers outside Debian load no unpacked folder from the system's, so the extension
# lies where its user loads it from. Nothing in it is a configuration file: a manifest that stayed behind after removal
# would lead browsers to a program that is gone.
install(TARGETS recourse RUNTIME DESTINATION usr/bin COMPONENT rpm)
foreach(folder etc/chromium etc/opt/chrome etc/opt/edge etc/opt/vivaldi)
  install(FILES "${staged}/manifest-chromium.json" DESTINATION "${folder}/native-messaging-hosts"
          RENAME "${RECOURSE_HOST_NAME}.json" COMPONENT rpm)
endforeach()
foreach(folder usr/lib/mozilla usr/lib64/mozilla)
  install(FILES "${staged}/manifest-firefox.json" DESTINATION "${folder}/native-messaging-hosts"
          RENAME "${RECOURSE_HOST_NAME}.json" COMPONENT rpm)
endforeach()
install(DIRECTORY "${built_extension}/chromium" DESTINATION usr/share/recourse/extension COMPONENT rpm)
install(FILES "${store_xpi}" DESTINATION usr/share/recourse/extension RENAME recourse-firefox.xpi COMPONENT rpm)
install(DIRECTORY "${staged}/guide" DESTINATION usr/share/recourse COMPONENT rpm)
install(FILES "${staged}/recourse.1.gz" DESTINATION usr/share/man/man1 COMPONENT rpm)
install(FILES "${RECOURSE_SHELL_FILES}/recourse.bash" DESTINATION usr/share/bash-completion/completions
        RENAME recourse COMPONENT rpm)
install(FILES "${RECOURSE_SHELL_FILES}/_recourse" DESTINATION usr/share/zsh/site-functions COMPONENT rpm)
install(FILES "${RECOURSE_SHELL_FILES}/recourse.fish" DESTINATION usr/share/fish/vendor_completions.d COMPONENT rpm)
install(FILES "${PROJECT_SOURCE_DIR}/CHANGELOG.md" debian/copyright "${PROJECT_SOURCE_DIR}/PRIVACY.md" "${staged}/components.json"
        DESTINATION usr/share/doc/recourse COMPONENT rpm)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION usr/share/licenses/recourse COMPONENT rpm)
