# shellcheck shell=bash
# Sourced by what needs images: makes them from built programs, under names that no registry has.

image_environment=$cache/images.env

image_recipe() { docker image inspect --format '{{index .Config.Labels "tracelab.recipe"}}' "$1" 2>/dev/null || true; }

# Builds images/NAME on a program's files, unless the engine has it from the same files. Sets 'image' to its full name and
# 'recipe' to what it is made of, for the images on top of it, and notes it under the variable by which docker-compose.yml
# asks for it. The old builder suffices, and it is there without a plugin.
make_image() { # variable, image, version, folder of the program, arguments for docker build...
  local name=$2 folder=$4 start=$SECONDS
  image=trace-lab-ci/$2:$3
  printf '%s=%s\n' "$1" "$image" >>"$image_environment.new"
  shift 4
  recipe=$(fingerprint "$third_party/images/$name")-$(basename "$folder")-$(printf '%s ' "$@" | sha256sum | cut -c1-8)
  if [ "$(image_recipe "$image")" = "$recipe" ]; then return; fi
  building=$(mktemp -d "$cache/.image.XXXXXX")
  cp -al "$folder/." "$building"
  cp -r "$third_party/images/$name/." "$building"
  DOCKER_BUILDKIT=0 docker build --quiet --label "tracelab.recipe=$recipe" --tag "$image" "$@" "$building" >"$cache/image.log" 2>&1 ||
    fail "$image: docker build failed: $(tail -n 5 "$cache/image.log")"
  rm -rf "$building"
  building=
  say "image $image: made in $((SECONDS - start)) s"
}
