/** What an author may state about a workspace: in `plumbline.json`, in the editor's settings, in front matter. */
export {}
