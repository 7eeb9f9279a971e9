# /usr/include on em++'s path would mix two C libraries. So each header-only library that the WebAssembly build uses is linked,
# its folder alone, into the build tree.
set(FOYER_HEADERS ${CMAKE_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${FOYER_HEADERS})
foreach(folder IN ITEMS nlohmann catch2)
  if(EXISTS /usr/include/${folder})
    file(CREATE_LINK /usr/include/${folder} ${FOYER_HEADERS}/${folder} SYMBOLIC)
  endif()
endforeach()

add_library(foyer_nlohmann INTERFACE)
target_include_directories(foyer_nlohmann SYSTEM INTERFACE ${FOYER_HEADERS})
add_library(foyer_catch2 INTERFACE)
target_include_directories(foyer_catch2 SYSTEM INTERFACE ${FOYER_HEADERS})
